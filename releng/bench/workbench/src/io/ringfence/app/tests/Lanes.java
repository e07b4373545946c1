package io.ringfence.app.tests;

import io.ringfence.model.Capture;
import io.ringfence.model.Instance;
import io.ringfence.model.Listing;
import io.ringfence.model.Server;
import io.ringfence.model.file.SampleSourceProvider;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A server of the sample with many isolated containers in its place. */
final class Lanes {

    private static final long FIRST = 200_000;
    private static final long STEP = 40_000;

    private Lanes() {}

    /**
     * @param alike whether they all have one range; else each has its own, and one of a hundred
     *     meets its neighbour
     */
    static Capture capture(int containers, boolean alike) {
        Server server = sample().servers().getFirst();
        Instance like =
                server.instances().stream().filter(Instance::isContainer).findFirst().orElseThrow();
        List<Instance> all = new ArrayList<>();
        for (int i = 0; i < containers; i++) {
            long size = i % 100 == 0 ? STEP + STEP / 4 : STEP * 3 / 4;
            all.add(container(like, i, alike ? FIRST : FIRST + i * STEP, size));
        }
        return new Capture(List.of(server.withInstances(Listing.of(all)).withName("large")));
    }

    private static Capture sample() {
        try {
            return new SampleSourceProvider()
                    .find(SampleSourceProvider.SPEC)
                    .orElseThrow()
                    .capture(Progress.NONE);
        } catch (SourceException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instance container(Instance like, int number, long base, long size) {
        Map<String, String> config =
                Map.of(
                        "security.idmap.isolated",
                        "true",
                        "volatile.idmap.next",
                        "[{\"Isuid\":true,\"Isgid\":true,\"Hostid\":%d,\"Nsid\":0,\"Maprange\":%d}]"
                                .formatted(base, size));
        return new Instance(
                "p" + number % 20,
                "c" + number,
                like.type(),
                "Stopped",
                like.location(),
                "",
                List.of(),
                config,
                Map.of(),
                config,
                Map.of(),
                Listing.of(List.of()),
                null,
                like.raw());
    }
}
