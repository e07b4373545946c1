package io.ringfence.idmap.allocate;

import static io.ringfence.idmap.Cases.in;
import static io.ringfence.idmap.Cases.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.idmap.Cases;
import io.ringfence.idmap.Containers;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.Idmap;
import io.ringfence.idmap.IdmapEntry;
import io.ringfence.idmap.IdmapException;
import io.ringfence.idmap.IsolatedKeys;
import io.ringfence.idmap.RawIdmap;
import io.ringfence.idmap.SplitMap;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the tests of LXD itself expect of maps: each of the recorded expectations is met here. */
class UpstreamBehavioursTest {

    private static final IdRange POOL = Containers.DEFAULT;
    private static final long BASE = POOL.start();
    private static final Allocator ALLOCATOR = new Allocator(POOL);

    @Test
    void everyBehaviourIsMet() throws IOException, JsonException, IdmapException {
        List<Json> all = items(in(Cases.read(), "shell_test_behaviours"));
        assertThat(all).isNotEmpty();
        for (Json each : all) {
            check(in(each, "behaviour").text(), in(each, "config"));
        }
    }

    private static void check(String behaviour, Json config) throws IdmapException {
        switch (behaviour.split("[ :,;]")[0]) {
            case "default", "unset" ->
                    assertThat(map(new Containers().onDefault("c1", "")).hostIds(IdKind.UID))
                            .isEqualTo(new IdRangeSet(List.of(POOL)));
            case "raw.idmap" ->
                    assertThatThrownBy(() -> split(POOL, key(config, "raw.idmap")))
                            .hasMessage("Host id is in the range of subids");
            case "first", "ids" ->
                    assertThat(ALLOCATOR.base(65_536, List.of())).hasValue(BASE + 65_536);
            case "custom" -> custom(config);
            case "copy" ->
                    assertThat(ALLOCATOR.base(65_536, List.of(IdRange.of(BASE + 65_536, 65_536))))
                            .hasValue(BASE + 131_072);
            case "inside" -> {
                Idmap map = map(new Containers().isolated("c1", BASE + 65_536, 65_536));
                assertThat(map.inContainer(IdKind.UID, map.hostIds(IdKind.UID)))
                        .hasToString("0-65535");
            }
            case "keys" -> fourTimes(Long.parseLong(key(config, "profile security.idmap.size")));
            case "size" -> {
                assertThat(ALLOCATOR.base(POOL.size() + 1, List.of())).isEmpty();
                assertThat(Allocator.NO_ROOM)
                        .isEqualTo("Not enough uid/gid available for the container");
            }
            case "isolated" -> {
                Idmap map = split(IdRange.of(BASE + 65_536, 65_536), key(config, "raw.idmap"));
                assertThat(host(map, IdKind.UID, 1_000_000)).isEqualTo(BASE);
                assertThat(host(map, IdKind.GID, 1_000_000)).isEqualTo(BASE + 1);
                assertThat(host(map, IdKind.GID, 2_000_000)).isEqualTo(BASE + 2);
            }
            case "raw" -> {
                Idmap map = split(IdRange.of(BASE + 65_536, 65_536), key(config, "raw.idmap"));
                assertThat(host(map, IdKind.UID, 3_000_009)).isEqualTo(BASE + 19);
                assertThat(host(map, IdKind.GID, 4_000_009)).isEqualTo(BASE + 29);
            }
            default -> throw new AssertionError("nothing checks: " + behaviour);
        }
    }

    private static void custom(Json config) {
        String base = key(config, "security.idmap.base");
        long size = Long.parseLong(key(config, "security.idmap.size"));
        if (base.isEmpty()) {
            assertThat(ALLOCATOR.base(size, List.of()).orElseThrow()).isNotEqualTo(BASE);
        } else {
            Containers containers =
                    new Containers()
                            .stopped(
                                    "c1",
                                    "security.idmap.isolated",
                                    "true",
                                    "security.idmap.base",
                                    base,
                                    "security.idmap.size",
                                    Long.toString(size));
            IsolatedKeys keys = IsolatedKeys.of(containers.server().instances().items().getFirst());
            assertThat(keys.wanted()).isEqualTo(IdRange.of(BASE + 12_345, size));
        }
    }

    private static void fourTimes(long size) {
        List<IdRange> given = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            IdRange next = IdRange.of(ALLOCATOR.base(size, given).orElseThrow(), size);
            assertThat(given).noneMatch(next::overlaps);
            given.add(next);
        }
    }

    private static Idmap map(Containers containers) {
        return Containers.find(containers.idmaps(), "c1").mapOrEmpty();
    }

    private static Idmap split(IdRange range, String raw) throws IdmapException {
        SplitMap split = new SplitMap(Idmap.of(range));
        for (IdmapEntry entry : RawIdmap.parse(raw)) {
            split.add(entry);
        }
        return split.map();
    }

    private static long host(Idmap map, IdKind kind, long inside) {
        for (IdmapEntry entry : map.entries(kind)) {
            long by = inside - entry.container();
            if (by >= 0 && by < entry.size()) {
                return entry.host() + by;
            }
        }
        throw new AssertionError("nobody on the host: " + inside);
    }

    /** A key, with the names of the pool as numbers; empty when it is not set. */
    private static String key(Json config, String name) {
        Json value = in(config, name);
        if (value instanceof Json.Null) {
            return "";
        }
        StringBuilder numbers = new StringBuilder();
        for (String word : value.text().split("(?<=[ \n-])|(?=[ \n-])")) {
            numbers.append(
                    word.startsWith("BASE")
                            ? Long.toString(
                                    BASE
                                            + (word.length() > 4
                                                    ? Long.parseLong(word.substring(5))
                                                    : 0))
                            : word);
        }
        return numbers.toString();
    }
}
