package io.ringfence.contract;

import static io.ringfence.contract.IdmapLab.ISOLATED;
import static io.ringfence.contract.IdmapLab.size;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.Idmap;
import io.ringfence.idmap.OverlapClass;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Overlaps that a real LXD hands out or lets pass, seen by the kernel as Ringfence tells them. */
class IdmapTest {

    @TempDir private Path folder = Path.of("");

    /** Every class of overlap with containers that run: the kernel maps what is said. */
    @Test
    void whatIsSharedIsReallyShared() throws Exception {
        try (IdmapLab lab =
                IdmapLab.startHost(folder, "root:100000:10000001", "root:1000:1", "root:0:1")) {
            lab.client("project", "create", "other", "-c", "features.profiles=false");
            lab.launch("default", "d1");
            lab.launch("other", "d2");
            lab.launch("default", "by-hand-1", ISOLATED, "security.idmap.base=5000000");
            lab.launch("default", "by-hand-2", ISOLATED, "security.idmap.base=5030000");
            lab.launch("default", "x", ISOLATED);
            lab.launch("other", "x", ISOLATED);
            lab.launch(
                    "default", "outer", ISOLATED, "security.idmap.base=1000000", size(2_000_000));
            lab.launch("default", "inner", ISOLATED, "security.idmap.base=1100000");
            lab.launch("default", "led-back", ISOLATED, size(900_000));
            lab.launch("default", "root", "security.privileged=true");
            lab.launch("default", "into-default", ISOLATED, "raw.idmap=both 100000 1000000");
            lab.launch("default", "into-isolated", ISOLATED, "raw.idmap=both 5000005 2000000");
            lab.launch("default", "raw-1", ISOLATED, "raw.idmap=both 9000000 2000000");
            lab.launch("default", "raw-2", ISOLATED, "raw.idmap=both 9000000 3000000");
            lab.launch("default", "host-user", "raw.idmap=both 1000 1000");
            lab.launch("default", "host-root", "raw.idmap=both 0 0");
            // what nobody may have is found before it starts, as that is refused
            lab.make("default", "beyond", ISOLATED, "security.idmap.base=10100000");
            assertThat(lab.shell("lxc start beyond").status()).isNotZero();
            assertThat(lab.client("info", "beyond", "--show-log"))
                    .contains("newuidmap: uid range [0-65536) -> [10100000-10165536) not allowed");

            JsonNode maps = lab.maps();
            Map<String, Idmap> kernel = lab.kernelMaps();
            assertThat(kernel).hasSize(16);
            Set<String> classes = new TreeSet<>();
            for (JsonNode overlap : maps.required("overlaps")) {
                classes.add(overlap.required("class").textValue());
                isShared(overlap, kernel);
            }
            assertThat(classes)
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(OverlapClass.values()).map(OverlapClass::label).toList());
            assertThat(cause(maps, "isolated-identical", "default/x"))
                    .isEqualTo("one name in two projects");
            assertThat(cause(maps, "isolated-isolated", "default/by-hand-1"))
                    .isEqualTo("base set by hand");
            assertThat(cause(maps, "isolated-isolated", "default/led-back"))
                    .isEqualTo("range inside a range");
        }
    }

    /** Every container that takes part has in the kernel's map what is told. */
    private static void isShared(JsonNode overlap, Map<String, Idmap> kernel) {
        IdKind kind = overlap.required("kind").textValue().equals("uid") ? IdKind.UID : IdKind.GID;
        IdRangeSet ids = ranges(overlap);
        assertThat(overlap.required("inside")).isNotEmpty();
        for (JsonNode inside : overlap.required("inside")) {
            for (JsonNode label : inside.required("instances")) {
                Idmap map = kernel.get(label.textValue());
                assertThat(map != null || label.textValue().endsWith("/beyond")).isTrue();
                if (map != null) {
                    assertThat(map.hostIds(kind).intersection(ids).isEmpty()).isFalse();
                    assertThat(map.inContainer(kind, ids))
                            .as("%s of %s", overlap.required("class"), label)
                            .isEqualTo(ranges(inside));
                }
            }
        }
    }

    private static IdRangeSet ranges(JsonNode node) {
        List<IdRange> ranges = new ArrayList<>();
        for (JsonNode each : node.required("ranges")) {
            ranges.add(
                    new IdRange(
                            each.required("from").longValue(),
                            each.required("to").longValue() + 1));
        }
        return IdRangeSet.of(ranges);
    }

    /** Creations at the same time get one range now and then; whoever did is found. */
    @Test
    void rangesHandedOutTwiceAtTheSameTimeAreFound() throws Exception {
        try (IdmapLab lab = IdmapLab.start(folder)) {
            lab.client("init", "--empty", "on-default");
            JsonNode maps = lab.maps();
            for (int round = 0; round < 20 && overlaps(maps, "isolated-identical") == 0; round++) {
                String eight =
                        "for i in 1 2 3 4 5 6 7 8; do lxc init --empty r%d-$i -c %s & done; wait";
                lab.shell(eight.formatted(round, ISOLATED)).expectSuccess();
                maps = lab.maps();
            }
            assertThat(overlaps(maps, "isolated-identical")).isPositive();
            assertThat(cause(maps, "isolated-identical", "")).isEqualTo("created at the same time");
        }
    }

    /** What LXD does next is what is predicted, its faults included. */
    @Test
    void theNextRangeIsPredicted() throws Exception {
        try (IdmapLab lab = IdmapLab.start(folder)) {
            lab.client("init", "--empty", "on-default");
            String[][] made = {
                {ISOLATED},
                {ISOLATED, "security.idmap.base=300000"},
                {ISOLATED},
                {ISOLATED, "security.idmap.base=300100", size(1000)},
                {ISOLATED, size(200_000)},
                {ISOLATED},
                {ISOLATED, "security.idmap.base=20000"},
            };
            for (int i = 0; i <= made.length; i++) {
                long predicted = lab.maps().required("next").required("from").longValue();
                lab.client("init", "--empty", "probe-" + i, "-c", ISOLATED);
                assertThat(base(lab, "probe-" + i)).as("%d", i).isEqualTo(predicted);
                if (i < made.length) {
                    List<String> init = new ArrayList<>(List.of("init", "--empty", "made-" + i));
                    for (String each : made[i]) {
                        init.addAll(List.of("-c", each));
                    }
                    lab.client(init.toArray(String[]::new));
                }
            }
        }
    }

    /** A plan's commands, run as they are, leave nobody with ids of others; all start again. */
    @Test
    void aPlanDoesWhatItShows() throws Exception {
        try (IdmapLab lab =
                IdmapLab.startHost(folder, "root:100000:10000001", "root:20000000:655360")) {
            lab.client("project", "create", "other", "-c", "features.profiles=false");
            lab.launch("default", "d1");
            lab.launch("default", "d2");
            lab.launch("default", "by-hand-1", ISOLATED, "security.idmap.base=5000000");
            lab.launch("default", "by-hand-2", ISOLATED, "security.idmap.base=5030000");
            lab.launch("default", "x", ISOLATED);
            lab.launch("other", "x", ISOLATED);
            // one alone: outside of the default map, by root's second line
            String one = lab.idmap("plan", "--isolate", "d2", "--format", "commands");
            assertThat(one).contains("security.idmap.base=20000000");
            lab.shell(one).expectSuccess();
            Map<String, Idmap> kernel = lab.kernelMaps();
            assertThat(kernel.get("default/d2"))
                    .isEqualTo(Idmap.of(IdRange.of(20_000_000, 65_536)));

            String plan = lab.idmap("plan", "--all", "--format", "commands");
            JsonNode shown =
                    new ObjectMapper()
                            .readTree(lab.idmap("plan", "--all", "--format", "json"))
                            .required("after")
                            .required(0);
            assertThat(shown.required("overlaps")).isEmpty();
            lab.shell(plan).expectSuccess();
            JsonNode maps = lab.maps();
            assertThat(maps.required("overlaps")).isEmpty();
            assertThat(maps.required("instances").toString())
                    .isEqualTo(shown.required("instances").toString());
            IdRangeSet all = IdRangeSet.EMPTY;
            for (Idmap map : lab.kernelMaps().values()) {
                assertThat(all.intersection(map.hostIds(IdKind.UID)).isEmpty()).isTrue();
                all = all.union(map.hostIds(IdKind.UID));
            }
            assertThat(all.size()).isEqualTo(6 * 65_536);
        }
    }

    private static int overlaps(JsonNode maps, String type) {
        int count = 0;
        for (JsonNode each : maps.required("overlaps")) {
            count += each.required("class").textValue().equals(type) ? 1 : 0;
        }
        return count;
    }

    /** The cause of the first overlap of this class that the container takes part in. */
    private static String cause(JsonNode maps, String type, String container) {
        for (JsonNode each : maps.required("overlaps")) {
            if (each.required("class").textValue().equals(type)
                    && (container.isEmpty()
                            || each.required("instances")
                                    .toString()
                                    .contains('"' + container + '"'))) {
                return each.required("cause").textValue();
            }
        }
        throw new AssertionError("no " + type + " of " + container + " in " + maps);
    }

    private static long base(IdmapLab lab, String name) {
        return Long.parseLong(lab.client("config", "get", name, "volatile.idmap.base").strip());
    }
}
