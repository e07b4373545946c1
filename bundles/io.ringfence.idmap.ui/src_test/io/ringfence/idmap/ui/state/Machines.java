package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.model.Capture;
import io.ringfence.model.Instance;
import io.ringfence.model.Listing;
import io.ringfence.model.Server;
import io.ringfence.model.estate.EstateModel;
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

    /** An estate that keeps settings and nothing else. */
    public static EstateModel estate() {
        return new KeptSettings().model();
    }

    /**
     * A desk at which web-01 is compared with what it was: there it had c0 as it is now, c1 with
     * other ids, old, and no c2.
     */
    public static IdmapDesk compared() {
        Server now = isolated("web-01", 3);
        Instance like = now.instances().items().getFirst();
        Server then =
                now.withInstances(
                        Listing.of(
                                List.of(
                                        like,
                                        isolated(like, "c1", 900_000, 30_000),
                                        isolated(like, "old", 700_000, 30_000))));
        IdmapDesk desk = desk(new Capture(List.of(now)));
        desk.compare(Comparison.earlier("then", Map.of("web-01", ServerIdmaps.of(then))));
        return desk;
    }

    /** A desk at which these servers are open and everything is worked out at once. */
    public static IdmapDesk desk(Capture capture) {
        TestModel model = new TestModel();
        IdmapDesk desk = desk(model);
        model.capture(capture);
        return desk;
    }

    /** A desk at which everything is worked out at once. */
    public static IdmapDesk desk(TestModel model) {
        return new IdmapDesk(model, new Selection(), estate(), Runnable::run, Duration.ZERO);
    }

    /** The lines of servers that are looked at in this way. */
    public static Rows rows(Capture capture, Look look) {
        return RowMaker.of(new PictureMaker().of(capture, Comparison.NONE), look);
    }
}
