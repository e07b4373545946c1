package io.ringfence.idmap.ui.state;

import io.ringfence.model.Capture;
import io.ringfence.model.Instance;
import io.ringfence.model.Listing;
import io.ringfence.model.Server;
import io.ringfence.model.file.SampleSourceProvider;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;
import io.ringfence.ui.state.Selection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Servers for tests: those of the sample, and one with as many containers as are wanted. */
public final class Machines {

    private Machines() {}

    public static Capture sample() {
        try {
            return new SampleSourceProvider()
                    .find(SampleSourceProvider.SPEC)
                    .orElseThrow()
                    .capture(Progress.NONE);
        } catch (SourceException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A server whose containers are isolated, each with ids of its own. */
    public static Server isolated(String name, int containers) {
        Server one = sample().servers().getFirst().withName(name);
        Instance container =
                one.instances().stream().filter(Instance::isContainer).findFirst().orElseThrow();
        List<Instance> all = new ArrayList<>();
        for (int i = 0; i < containers; i++) {
            all.add(isolated(container, "c" + i, 200_000L + 40_000L * i, 30_000));
        }
        return one.withInstances(Listing.of(all));
    }

    /** A stopped container with this range. */
    public static Instance isolated(Instance like, String name, long base, long size) {
        String entry =
                "{\"Isuid\":true,\"Isgid\":true,\"Hostid\":"
                        + base
                        + ",\"Nsid\":0,\"Maprange\":"
                        + size
                        + "}";
        return with(
                like,
                name,
                Map.of(
                        "security.idmap.isolated",
                        "true",
                        "volatile.idmap.next",
                        "[" + entry + "]"));
    }

    /** A stopped container with these keys only. */
    public static Instance with(Instance like, String name, Map<String, String> keys) {
        Map<String, String> config = new HashMap<>(keys);
        return new Instance(
                like.project(),
                name,
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

    /** A desk at which these servers are open and everything is worked out at once. */
    public static IdmapDesk desk(Capture capture) {
        TestModel model = new TestModel();
        IdmapDesk desk =
                new IdmapDesk(
                        model,
                        new Selection(),
                        new KeptSettings().model(),
                        Runnable::run,
                        Duration.ZERO);
        model.capture(capture);
        return desk;
    }

    /** The lines of servers that are looked at in this way. */
    public static Rows rows(Capture capture, Look look) {
        return RowMaker.of(new PictureMaker().of(capture, Comparison.NONE), look);
    }
}
