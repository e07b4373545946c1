package io.ringfence.idmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ringfence.model.HostFacts;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cases of LXD's and Incus's own tests, and what a real LXD 5.0.2 did: {@code
 * reference/lxd/idmap-cases.json} of the folder that {@code -Dringfence.corpus} names.
 */
class IdmapCasesTest {

    private Json cases = Json.Null.NULL;

    @BeforeEach
    void read() throws IOException, JsonException {
        String corpus = System.getProperty("ringfence.corpus", "");
        assumeTrue(!corpus.isEmpty(), "no corpus: give its folder as -Dringfence.corpus");
        Path file = Path.of(corpus, "reference", "lxd", "idmap-cases.json");
        cases = new JsonReader().read(Files.readAllBytes(file));
    }

    @Test
    void rawIdmapIsReadAsLxdReadsIt() throws IdmapException {
        List<Json> all = items(in(in(cases, "parse_raw_idmap"), "cases"));
        assertThat(all).isNotEmpty();
        for (Json each : all) {
            String input = in(each, "input").text();
            if (in(each, "expected") instanceof Json.Null) {
                assertThatThrownBy(() -> RawIdmap.parse(input))
                        .as(input)
                        .isInstanceOf(IdmapException.class)
                        .hasMessageContaining(in(each, "error_contains").text());
            } else {
                assertThat(Idmap.of(RawIdmap.parse(input)))
                        .as(input)
                        .isEqualTo(map(in(each, "expected")));
            }
        }
    }

    @Test
    void mapsAreSplitAsLxdSplitsThem() throws IdmapException {
        List<Json> all = items(in(in(cases, "add_safe"), "cases"));
        assertThat(all).isNotEmpty();
        for (Json each : all) {
            SplitMap split = new SplitMap(map(in(each, "set")));
            for (IdmapEntry entry : map(new Json.Arr(List.of(in(each, "add")))).uid()) {
                split.add(entry);
            }
            assertThat(split.map()).isEqualTo(map(in(each, "expected")));
        }
    }

    /** What the daemon stored in {@code volatile.idmap.next} for containers with the key. */
    @Test
    void rawIdmapChangesMapsAsTheDaemonDid() throws IdmapException {
        List<Json> all = items(in(in(cases, "raw_idmap_on_default_map"), "cases"));
        assertThat(all).hasSizeGreaterThan(20);
        for (Json each : all) {
            String raw = in(each, "raw.idmap").text();
            Json stored = in(each, "result_5.0.2");
            String error = in(each, "error").text();
            if (error.contains("Invalid") || error.contains("different sizes")) {
                String message = error.substring(error.lastIndexOf(": ") + 2);
                assertThatThrownBy(() -> RawIdmap.parse(raw))
                        .message()
                        .isEqualToIgnoringCase(message); // newer releases write "ID map range"
            } else if (in(each, "isolated") == Json.Bool.FALSE) {
                SplitMap split = new SplitMap(Idmap.of(IdRange.of(100_000, 10_000_001)));
                if (stored instanceof Json.Null) {
                    assertThatThrownBy(() -> addAll(split, raw))
                            .as(raw)
                            .hasMessage("Host id is in the range of subids");
                } else {
                    addAll(split, raw);
                    assertThat(split.map()).as(raw).isEqualTo(map(stored));
                    assertThat(map(stored)).as(raw).isEqualTo(map(in(each, "result_>=5.0.4")));
                }
            }
        }
    }

    @Test
    void theDefaultMapIsRootsFirstWideRange() throws IdmapException {
        for (Json each : items(in(in(cases, "default_map_selection"), "cases"))) {
            for (IdKind kind : IdKind.values()) {
                List<HostFacts.SubIds> lines = lines(in(each, "sub" + kind.label()).text());
                assertThat(SubIdFile.range(lines, false).orElseThrow())
                        .isEqualTo(new DefaultMapRange(map(in(each, "expected"))).of(kind));
            }
        }
    }

    /** Ranges that a real daemon gave out, and which of them overlap. */
    @Test
    void measuredOverlapsAreFound() {
        int compared = 0;
        for (Json each : items(in(cases, "measured_scenarios"))) {
            List<Json> shared = items(in(each, "shared_host_ids"));
            if (!shared.isEmpty()) {
                List<IdmapGroup> groups = new ArrayList<>();
                for (Json range : items(in(each, "ranges"))) {
                    groups.add(Containers.group(groups.size(), number(range, 0), number(range, 1)));
                }
                List<Overlap> found = OverlapSweep.overlaps(IdKind.UID, null, groups);
                assertThat(found).hasSize(1);
                assertThat(found.getFirst().ids())
                        .hasToString(shared.get(0).text() + "-" + shared.get(1).text());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(1);
    }

    private record DefaultMapRange(Idmap map) {
        IdRange of(IdKind kind) {
            return map.entries(kind).getFirst().hostRange();
        }
    }

    private static void addAll(SplitMap split, String raw) throws IdmapException {
        for (IdmapEntry entry : RawIdmap.parse(raw)) {
            split.add(entry);
        }
    }

    private static List<HostFacts.SubIds> lines(String file) {
        return file.lines()
                .map(line -> line.split(":"))
                .map(
                        word ->
                                new HostFacts.SubIds(
                                        word[0], Long.parseLong(word[1]), Long.parseLong(word[2])))
                .toList();
    }

    private static Idmap map(Json entries) throws IdmapException {
        return new IdmapJson().parse(entries.text());
    }

    private static Json in(Json object, String name) {
        if (object instanceof Json.Obj obj) {
            Json value = obj.members().get(name);
            return value == null ? Json.Null.NULL : value;
        }
        throw new AssertionError(String.format(Locale.ROOT, "%s of %s", name, object.what()));
    }

    private static List<Json> items(Json array) {
        return array instanceof Json.Arr arr ? arr.items() : List.of();
    }

    private static long number(Json array, int at) {
        return Long.parseLong(items(array).get(at).text());
    }
}
