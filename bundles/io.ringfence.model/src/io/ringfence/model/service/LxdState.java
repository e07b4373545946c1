package io.ringfence.model.service;

import io.ringfence.model.Capture;

import java.util.List;
import java.util.Optional;

/**
 * All that is open at one moment.
 *
 * @param sources in the order in which they were opened
 * @param capture what they answered last, in that order; two servers of one name are told apart
 * @param following whether live sources are followed; false: paused, nobody is asked by itself
 */
public record LxdState(List<OpenSource> sources, Capture capture, boolean following) {

    /** Nothing is open. */
    public static final LxdState EMPTY = new LxdState(List.of(), Capture.EMPTY);

    public LxdState {
        sources = List.copyOf(sources);
    }

    /** Of a model that follows its sources. */
    public LxdState(List<OpenSource> sources, Capture capture) {
        this(sources, capture, true);
    }

    /** The source that was opened with {@code spec}. */
    public Optional<OpenSource> source(String spec) {
        return sources.stream().filter(source -> source.spec().equals(spec)).findFirst();
    }

    /**
     * The source that a server of the capture comes from.
     *
     * @param server its name in {@link #capture()}
     */
    public Optional<OpenSource> sourceOf(String server) {
        int index = 0;
        for (OpenSource source : sources) {
            for (int i = 0; i < source.servers().size(); i++) {
                if (capture.servers().get(index++).name().equals(server)) {
                    return Optional.of(source);
                }
            }
        }
        return Optional.empty();
    }
}
