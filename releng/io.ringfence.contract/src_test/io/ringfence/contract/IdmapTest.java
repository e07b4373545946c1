package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.Idmap;
import io.ringfence.idmap.IdmapEntry;
import io.ringfence.idmap.IdmapException;
import io.ringfence.idmap.ProcMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Overlaps that a real LXD hands out or lets pass, seen by the kernel as Ringfence tells them. */
class IdmapTest {

    private static final String ISOLATED = "security.idmap.isolated=true";

    @TempDir private Path folder = Path.of("");
    private Product product = new Product(folder);

    @BeforeEach
    void makeHome() throws IOException {
        product = new Product(Files.createDirectory(folder.resolve("home")));
    }

    /** Every class of overlap with containers that run: the kernel maps what is said. */
    @Test
    void whatIsSharedIsReallyShared() throws Exception {
        try (Lab lab = startHost("root:100000:10000001", "root:1000:1")) {
            lab.client("project", "create", "other", "-c", "features.profiles=false");
            launch(lab, "default", "d1");
            launch(lab, "other", "d2");
            launch(lab, "default", "by-hand-1", ISOLATED, "security.idmap.base=5000000");
            launch(lab, "default", "by-hand-2", ISOLATED, "security.idmap.base=5030000");
            launch(lab, "default", "x", ISOLATED);
            launch(lab, "other", "x", ISOLATED);
            launch(
                    lab,
                    "default",
                    "outer",
                    ISOLATED,
                    "security.idmap.base=1000000",
                    size(2_000_000));
            launch(lab, "default", "inner", ISOLATED, "security.idmap.base=1100000");
            launch(lab, "default", "led-back", ISOLATED, size(900_000));
            launch(lab, "default", "root", "security.privileged=true");
            launch(lab, "default", "into-default", ISOLATED, "raw.idmap=both 100000 1000000");
            launch(lab, "default", "into-isolated", ISOLATED, "raw.idmap=both 5000005 2000000");
            launch(lab, "default", "raw-1", ISOLATED, "raw.idmap=both 9000000 2000000");
            launch(lab, "default", "raw-2", ISOLATED, "raw.idmap=both 9000000 3000000");
            launch(lab, "default", "host-user", "raw.idmap=both 1000 1000");
            // newuidmap refuses the host's root, so this one is found before it starts
            lab.client("init", "--empty", "host-root", "-c", "raw.idmap=both 0 500");

            JsonNode maps = maps(lab, facts(lab));
            Map<String, Idmap> kernel = kernelMaps(lab, maps);
            assertThat(kernel).hasSize(15);
            Set<String> classes = new TreeSet<>();
            for (JsonNode overlap : maps.required("overlaps")) {
                classes.add(overlap.required("class").textValue());
                isShared(overlap, kernel);
            }
            assertThat(classes)
                    .containsExactlyInAnyOrder(
                            "privileged",
                            "raw-host-root",
                            "raw-host-system",
                            "raw-into-default",
                            "raw-into-isolated",
                            "isolated-isolated",
                            "isolated-identical",
                            "raw-raw",
                            "default-isolated",
                            "default-default");
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
                assertThat(map != null || label.textValue().endsWith("/host-root")).isTrue();
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
        try (Lab lab = Lab.start(Lab.Flavour.LXD, folder.resolve("lab"))) {
            lab.client("init", "--empty", "on-default");
            JsonNode maps = maps(lab);
            for (int round = 0; round < 20 && overlaps(maps, "isolated-identical") == 0; round++) {
                Shell.run(
                                folder,
                                lab.environment(),
                                Duration.ofMinutes(2),
                                List.of(
                                        "sh",
                                        "-c",
                                        "for i in 1 2 3 4 5 6 7 8; do lxc init --empty r%d-$i -c %s & done; wait"
                                                .formatted(round, ISOLATED)))
                        .expectSuccess();
                maps = maps(lab);
            }
            assertThat(overlaps(maps, "isolated-identical")).isPositive();
            assertThat(cause(maps, "isolated-identical", "")).isEqualTo("created at the same time");
        }
    }

    /** What LXD does next is what is predicted, its faults included. */
    @Test
    void theNextRangeIsPredicted() throws Exception {
        try (Lab lab = Lab.start(Lab.Flavour.LXD, folder.resolve("lab"))) {
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
                long predicted = maps(lab).required("next").required("from").longValue();
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
        try (Lab lab = startHost("root:100000:10000001", "root:20000000:655360")) {
            lab.client("project", "create", "other", "-c", "features.profiles=false");
            launch(lab, "default", "d1");
            launch(lab, "default", "d2");
            launch(lab, "default", "by-hand-1", ISOLATED, "security.idmap.base=5000000");
            launch(lab, "default", "by-hand-2", ISOLATED, "security.idmap.base=5030000");
            launch(lab, "default", "x", ISOLATED);
            launch(lab, "other", "x", ISOLATED);
            Path facts = facts(lab);

            // one alone: outside of the default map, by root's second line
            String one = run(lab, facts, "plan", "--isolate", "d2", "--format", "commands");
            assertThat(one).contains("security.idmap.base=20000000");
            shell(lab, one);
            Map<String, Idmap> kernel = kernelMaps(lab, maps(lab, facts));
            assertThat(kernel.get("default/d2"))
                    .isEqualTo(Idmap.of(IdRange.of(20_000_000, 65_536)));

            String plan = run(lab, facts, "plan", "--all", "--format", "commands");
            JsonNode shown =
                    new ObjectMapper()
                            .readTree(run(lab, facts, "plan", "--all", "--format", "json"))
                            .required("after")
                            .required(0);
            assertThat(shown.required("overlaps")).isEmpty();
            shell(lab, plan);
            JsonNode maps = maps(lab, facts);
            assertThat(maps.required("overlaps")).isEmpty();
            assertThat(maps.required("instances").toString())
                    .isEqualTo(shown.required("instances").toString());
            IdRangeSet all = IdRangeSet.EMPTY;
            for (Idmap map : kernelMaps(lab, maps).values()) {
                assertThat(all.intersection(map.hostIds(IdKind.UID)).isEmpty()).isTrue();
                all = all.union(map.hostIds(IdKind.UID));
            }
            assertThat(all.size()).isEqualTo(6 * 65_536);
        }
    }

    private static void shell(Lab lab, String commands) {
        Shell.run(
                        lab.folder(),
                        lab.environment(),
                        Duration.ofMinutes(3),
                        List.of("sh", "-ec", commands))
                .expectSuccess();
    }

    /** A daemon with these lines in its own {@code /etc/subuid} and {@code /etc/subgid}. */
    private Lab startHost(String... lines) throws IOException {
        Path etc = folder.resolve("lab/host/etc");
        Files.createDirectories(etc);
        for (String file : List.of("subuid", "subgid")) {
            Files.writeString(etc.resolve(file), String.join("\n", lines) + "\n");
        }
        return Lab.start(Lab.Flavour.LXD, folder.resolve("lab"), "--host", "idmaps");
    }

    /** What the facts script says on the daemon's own machine. */
    private Path facts(Lab lab) throws IOException {
        Path script =
                Product.ROOT.resolve("bundles/io.ringfence.model/resources/ringfence-host-facts");
        Path facts = folder.resolve("facts.json");
        Files.writeString(
                facts,
                Lab.script("lxd", List.of("exec", lab.folder().toString(), "sh", script.toString()))
                        .expectSuccess());
        return facts;
    }

    private static void launch(Lab lab, String project, String name, String... config) {
        List<String> command = new ArrayList<>(List.of("launch", "bb", name, "--project", project));
        if (!project.equals("default")) {
            lab.client(
                    "image", "copy", "bb", "local:", "--alias", "bb", "--target-project", project);
        }
        for (String each : config) {
            command.addAll(List.of("-c", each));
        }
        lab.client(command.toArray(String[]::new));
    }

    private static String size(long ids) {
        return "security.idmap.size=" + ids;
    }

    private String run(Lab lab, Path facts, String command, String... options) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "idmap",
                                command,
                                "unix://" + lab.socket(),
                                "--host-facts",
                                facts.toString()));
        all.addAll(List.of(options));
        return product.run(all.toArray(String[]::new)).expectSuccess();
    }

    private JsonNode maps(Lab lab, Path... facts) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("idmap", "unix://" + lab.socket(), "--format", "json"));
        for (Path each : facts) {
            arguments.addAll(List.of("--host-facts", each.toString()));
        }
        String json = product.run(arguments.toArray(String[]::new)).expectSuccess();
        return new ObjectMapper().readTree(json).required("servers").required(0);
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

    private static long base(Lab lab, String name) {
        return Long.parseLong(lab.client("config", "get", name, "volatile.idmap.base").strip());
    }

    /** The maps of all containers that run, as the kernel has them. */
    private static Map<String, Idmap> kernelMaps(Lab lab, JsonNode maps)
            throws IOException, IdmapException {
        Map<String, Idmap> kernel = new TreeMap<>();
        for (JsonNode each : maps.required("instances")) {
            String project = each.required("project").textValue();
            String name = each.required("name").textValue();
            if (name.equals("host-root")) {
                continue;
            }
            assertThat(each.required("running").booleanValue()).as(name).isTrue();
            JsonNode state =
                    new ObjectMapper()
                            .readTree(
                                    lab.client(
                                            "query",
                                            "/1.0/instances/"
                                                    + name
                                                    + "/state?project="
                                                    + project));
            Path process = Path.of("/proc", state.required("pid").asText());
            List<IdmapEntry> entries = new ArrayList<>();
            for (IdKind kind : IdKind.values()) {
                Path file = process.resolve(kind.label() + "_map");
                entries.addAll(ProcMap.parse(kind, Files.readString(file)));
            }
            kernel.put(project + "/" + name, Idmap.of(entries));
        }
        return kernel;
    }
}
