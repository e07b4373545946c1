package io.ringfence.idmap;

import static io.ringfence.idmap.Cases.in;
import static io.ringfence.idmap.Cases.items;
import static io.ringfence.idmap.Cases.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.HostFacts;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cases of LXD's and Incus's own tests, and what a real LXD 5.0.2 did: {@code
 * reference/lxd/idmap-cases.json} of the folder that {@code -Dringfence.corpus} names.
 */
class IdmapCasesTest {

    private static final IdRange WHOLE = IdRange.of(100_000, 10_000_001);

    /** What the daemon gave the isolated containers of the recording. */
    private static final IdRange GIVEN_OUT = IdRange.of(562_144, 65_536);

    private Json cases = Json.Null.NULL;

    @BeforeEach
    void read() throws IOException, JsonException {
        cases = Cases.read();
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
            } else {
                boolean isolated = in(each, "isolated") == Json.Bool.TRUE;
                SplitMap split = new SplitMap(Idmap.of(isolated ? GIVEN_OUT : WHOLE));
                if (stored instanceof Json.Null) {
                    assertThatThrownBy(() -> addAll(split, raw))
                            .as(raw)
                            .hasMessage("Host id is in the range of subids");
                } else {
                    addAll(split, raw);
                    assertThat(split.map()).as(raw).isEqualTo(map(stored));
                    if (!isolated) {
                        Json later = in(each, "result_>=5.0.4");
                        assertThat(map(stored)).as(raw).isEqualTo(map(later));
                    }
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

    /** Ranges that a real daemon gave out: what of them is shared is what a look at pairs finds. */
    @Test
    void measuredOverlapsAreFound() {
        for (Json each : items(in(cases, "measured_scenarios"))) {
            List<IdRange> ranges = new ArrayList<>();
            for (Json range : items(in(each, "ranges"))) {
                ranges.add(IdRange.of(number(range, 0), number(range, 1)));
            }
            if (in(each, "ranges") instanceof Json.Text(String words)) {
                switch (words) {
                    case "none" -> privilegedBeatsIsolated();
                    case "random" -> parallel(in(each, "lxd").text(), ranges);
                    default -> throw new AssertionError("nothing checks: " + words);
                }
            }
            assertThat(shared(ranges)).as(in(each, "case").text()).isEqualTo(pairs(ranges));
            List<Json> recorded = items(in(each, "shared_host_ids"));
            if (!recorded.isEmpty()) {
                assertThat(shared(ranges))
                        .hasToString(recorded.get(0).text() + "-" + recorded.get(1).text());
            }
        }
    }

    /** What the sweep finds. */
    private static IdRangeSet shared(List<IdRange> ranges) {
        List<IdmapGroup> groups = new ArrayList<>();
        for (IdRange range : ranges) {
            groups.add(Containers.group(groups.size(), range.start(), range.size()));
        }
        IdRangeSet shared = IdRangeSet.EMPTY;
        for (Overlap overlap : OverlapSweep.overlaps(IdKind.UID, null, groups, _ -> false)) {
            shared = shared.union(overlap.ids());
        }
        return shared;
    }

    private static IdRangeSet pairs(List<IdRange> ranges) {
        IdRangeSet shared = IdRangeSet.EMPTY;
        for (int i = 0; i < ranges.size(); i++) {
            for (IdRange other : ranges.subList(i + 1, ranges.size())) {
                shared =
                        shared.union(
                                IdRangeSet.of(List.of(ranges.get(i)))
                                        .intersection(IdRangeSet.of(List.of(other))));
            }
        }
        return shared;
    }

    private static void privilegedBeatsIsolated() {
        ServerIdmaps maps =
                new Containers()
                        .stopped(
                                "c1",
                                "security.privileged",
                                "true",
                                "security.idmap.isolated",
                                "true",
                                "volatile.idmap.next",
                                "[]")
                        .onDefault("c2", "")
                        .idmaps();
        assertThat(Containers.find(maps, "c1").kind()).isEqualTo(IdmapKind.PRIVILEGED);
        assertThat(maps.members().getFirst().overlaps())
                .extracting(Overlap::type)
                .contains(OverlapClass.PRIVILEGED);
    }

    /** Bases that creations in parallel got, with how many got them, as {@code 1414112:3}. */
    private static void parallel(String recorded, List<IdRange> ranges) {
        Pattern.compile("([0-9]{4,}):([0-9]+)")
                .matcher(recorded)
                .results()
                .forEach(
                        found -> {
                            long base = Long.parseLong(found.group(1));
                            for (int i = 0; i < Integer.parseInt(found.group(2)); i++) {
                                ranges.add(IdRange.of(base, IsolatedKeys.USUAL_SIZE));
                            }
                        });
        assertThat(ranges).hasSizeGreaterThan(20);
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

    @Test
    void containerIdsThatMeetCountAsMeeting() {
        for (Json each : items(in(cases, "intersects"))) {
            assertThat(splits(in(each, "set"), in(each, "entry")))
                    .isEqualTo(in(each, "expected") == Json.Bool.TRUE);
        }
    }

    /** A map that takes an entry as it is, without a word, did not meet it. */
    private static boolean splits(Json set, Json entry) {
        try {
            SplitMap split = new SplitMap(map(set));
            for (IdmapEntry each : map(new Json.Arr(List.of(entry))).uid()) {
                split.add(each);
            }
            List<IdmapEntry> plain = new ArrayList<>(map(set).uid());
            plain.addAll(map(new Json.Arr(List.of(entry))).uid());
            return !split.entries().equals(plain);
        } catch (IdmapException e) {
            return true;
        }
    }

    @Test
    void hostIdsAreAllowedAsLxdAllowsThem() throws IdmapException {
        List<Json> all = items(in(in(cases, "restricted_idmap_host_ids_covered_by"), "cases"));
        assertThat(all).isNotEmpty();
        for (Json each : all) {
            AllowedHostIds allowed =
                    new AllowedHostIds(
                            hostRanges(in(each, "allowed_uid"), IdKind.UID),
                            hostRanges(in(each, "allowed_gid"), IdKind.GID));
            Idmap entry = map(new Json.Arr(List.of(in(each, "entry"))));
            boolean covered =
                    !entry.isEmpty()
                            && entry.uid().stream().allMatch(allowed::covers)
                            && entry.gid().stream().allMatch(allowed::covers);
            assertThat(covered).as(each.text()).isEqualTo(in(each, "expected") == Json.Bool.TRUE);
        }
    }

    private static List<IdRange> hostRanges(Json entries, IdKind kind) throws IdmapException {
        return map(entries).entries(kind).stream().map(IdmapEntry::hostRange).toList();
    }

    @Test
    void lxcGetsTheLinesThatLxdWrites() throws IdmapException {
        for (Json each : items(in(cases, "to_lxc_string"))) {
            Idmap map = map(in(each, "set"));
            List<String> lines =
                    new ArrayList<>(map.uid().stream().map(IdmapEntry::toLxc).toList());
            lines.addAll(map.gid().stream().map(IdmapEntry::toLxc).toList());
            assertThat(lines)
                    .isEqualTo(items(in(each, "expected")).stream().map(Json::text).toList());
        }
    }

    @Test
    void subIdFilesAreReadAsLxdReadsThem() throws IdmapException {
        List<Json> all = items(in(cases, "from_subid_file"));
        assertThat(all).isNotEmpty();
        for (Json each : all) {
            List<HostFacts.SubIds> lines = SubIdFile.parse(in(each, "content").text());
            String user = in(each, "user").text();
            if (in(each, "error") instanceof Json.Text(String error)) {
                assertThatThrownBy(() -> SubIdFile.ranges(lines, user)).hasMessage(error);
            } else {
                assertThat(SubIdFile.ranges(lines, user))
                        .isEqualTo(
                                items(in(each, "expected")).stream()
                                        .map(pair -> IdRange.of(number(pair, 0), number(pair, 1)))
                                        .toList());
            }
        }
    }

    @Test
    void mapsOfTheKernelAreReadAsLxdReadsThem() throws IdmapException {
        List<Json> all = items(in(cases, "from_proc_map"));
        assertThat(all).isNotEmpty();
        for (Json each : all) {
            String content = in(each, "content").text();
            if (in(each, "error") instanceof Json.Text(String error)) {
                assertThatThrownBy(() -> ProcMap.parse(IdKind.UID, content)).hasMessage(error);
            } else {
                assertThat(ProcMap.parse(IdKind.UID, content))
                        .isEqualTo(
                                items(in(each, "expected")).stream()
                                        .map(
                                                line ->
                                                        new IdmapEntry(
                                                                IdKind.UID,
                                                                number(line, 1),
                                                                number(line, 0),
                                                                number(line, 2)))
                                        .toList());
            }
        }
    }
}
