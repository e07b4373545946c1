package io.ringfence.model.source;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All providers of sources together. */
public final class Sources {

    private final List<SourceProvider> providers;

    /**
     * @param providers asked by their {@link SourceProvider#rank()}, equal ones in this order
     */
    public Sources(List<SourceProvider> providers) {
        this.providers =
                providers.stream().sorted(Comparator.comparingInt(SourceProvider::rank)).toList();
    }

    /**
     * The source that {@code spec} names.
     *
     * @throws SourceException if there is none, with what can be given instead
     */
    public CaptureSource find(String spec) throws SourceException {
        for (SourceProvider provider : providers) {
            Optional<CaptureSource> source = provider.find(spec);
            if (source.isPresent()) {
                return source.get();
            }
        }
        throw new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        "there is no such source",
                        spec,
                        "give a remote's name, unix:, unix:///path/to/socket, https://host[:port],"
                                + " a capture file, an estate or sample"));
    }

    /** Everything that can be offered without being asked. */
    public List<SourceProvider.KnownSource> known() {
        return providers.stream().flatMap(provider -> provider.known().stream()).toList();
    }
}
