package io.ringfence.remote.capture;

import io.ringfence.model.Capture;
import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.LiveSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.key.Access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A live LXD or Incus server. */
public final class RemoteSource implements CaptureSource {

    private final String spec;
    private final Optional<String> serverName;
    private final Reach reach;
    private final List<Problem> remarks;
    private final RemoteSettings settings;
    private final LocalHostFacts hostFacts;
    private final EventLoops loops;

    /**
     * @param spec what the user typed
     * @param remarks what the user should know of it beforehand
     * @param serverName what the server is called in captures, empty to take its own name
     */
    public RemoteSource(
            String spec,
            Optional<String> serverName,
            Reach reach,
            List<Problem> remarks,
            RemoteSettings settings,
            EventLoops loops) {
        this.spec = spec;
        this.serverName = serverName;
        this.reach = reach;
        this.remarks = List.copyOf(remarks);
        this.settings = settings;
        this.hostFacts = new LocalHostFacts(settings);
        this.loops = loops;
    }

    @Override
    public String name() {
        return spec;
    }

    /** How the server is reached. */
    public Reach reach() {
        return reach;
    }

    /** What was given, and a client key that other users may read. */
    @Override
    public List<Problem> remarks() {
        List<Problem> all = new ArrayList<>(remarks);
        reach.key().flatMap(Access::fault).map(Access::problem).ifPresent(all::add);
        return all;
    }

    @Override
    public Capture capture(Progress progress) throws SourceException {
        return new LiveCapture(reach, serverName, settings, hostFacts, loops, progress).run();
    }

    @Override
    public Optional<LiveSource> live() {
        return Optional.of(
                listener -> {
                    EventWatch watch =
                            new EventWatch(
                                    reach, settings, loops, listener, RandomGenerator.getDefault());
                    watch.start();
                    return watch;
                });
    }
}
