package io.ringfence.idmap;

import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads and writes the maps that LXD and Incus keep in {@code volatile.idmap.next}, {@code
 * volatile.idmap.current} and {@code volatile.last_state.idmap}.
 *
 * <p>LXD up to 5.0.3 writes an entry of {@code raw.idmap both} with {@code Isuid} and {@code Isgid}
 * true, and writes it twice; here it becomes one entry of each kind.
 */
public final class IdmapJson {

    /** The kernel takes no map with more entries (user_namespaces(7)). */
    public static final int MOST_ENTRIES = 340;

    private final JsonReader json = new JsonReader();

    /**
     * The map that the text says.
     *
     * @throws IdmapException if it is no map
     */
    public Idmap parse(String text) throws IdmapException {
        try {
            Json value = json.read(text.getBytes(StandardCharsets.UTF_8));
            if (value instanceof Json.Null) {
                return Idmap.EMPTY;
            }
            if (!(value instanceof Json.Arr(List<Json> items))) {
                throw new IdmapException("An id map is not an array but " + value.what());
            }
            return map(items);
        } catch (JsonException e) {
            throw new IdmapException("An id map cannot be read: " + e.what());
        }
    }

    /** The text under which a server of a current release keeps the map. */
    public static String write(Idmap map) {
        List<String> entries = new ArrayList<>();
        for (IdKind kind : IdKind.values()) {
            for (IdmapEntry each : map.entries(kind)) {
                entries.add(
                        String.format(
                                Locale.ROOT,
                                "{\"Isuid\":%s,\"Isgid\":%s,\"Hostid\":%d,\"Nsid\":%d,\"Maprange\":%d}",
                                kind == IdKind.UID,
                                kind == IdKind.GID,
                                each.host(),
                                each.container(),
                                each.size()));
            }
        }
        return "[" + String.join(",", entries) + "]";
    }

    private static Idmap map(List<Json> items) throws IdmapException {
        List<IdmapEntry> entries = new ArrayList<>(items.size());
        for (Json item : items) {
            if (!(item instanceof Json.Obj(Map<String, Json> members))) {
                throw new IdmapException("An entry of an id map is " + item.what());
            }
            for (IdKind kind : IdKind.values()) {
                if (flag(members, kind == IdKind.UID ? "Isuid" : "Isgid")) {
                    entries.add(
                            new IdmapEntry(
                                    kind,
                                    number(members, "Hostid"),
                                    number(members, "Nsid"),
                                    number(members, "Maprange")));
                }
            }
        }
        Idmap map = Idmap.of(entries);
        for (IdKind kind : IdKind.values()) {
            if (map.entries(kind).size() > MOST_ENTRIES) {
                throw new IdmapException(
                        String.format(
                                Locale.ROOT,
                                "An id map has %d entries for %ss; the kernel takes %d",
                                map.entries(kind).size(),
                                kind.label(),
                                MOST_ENTRIES));
            }
        }
        return map;
    }

    private static boolean flag(Map<String, Json> members, String name) throws IdmapException {
        Json value = members.get(name);
        if (value instanceof Json.Bool bool) {
            return bool == Json.Bool.TRUE;
        }
        throw new IdmapException("An entry of an id map has no true or false as its " + name);
    }

    private static long number(Map<String, Json> members, String name) throws IdmapException {
        if (members.get(name) instanceof Json.Num(String digits)) {
            try {
                long number = Long.parseLong(digits);
                if (IdmapEntry.isId(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // not a whole number, or far too large: refused below
            }
        }
        throw new IdmapException("An entry of an id map has no id of 32 bits as its " + name);
    }
}
