package io.ringfence.idmap.ui.state;

import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

import org.eclipse.jdt.annotation.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the id maps are looked at as a line of JSON, in which an estate keeps it. The same look
 * always gives the same text. Reading takes what it knows: what is missing or unknown, perhaps from
 * a newer version, is as at the start.
 */
final class LookText {

    /** Nobody types or opens more; an estate that says more would keep the window busy. */
    private static final int LONGEST = 2_000;

    private static final int MOST = 1_000;

    private LookText() {}

    static String write(Look look) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("ids", new Json.Text(look.ids().name()));
        members.put("axis", new Json.Text(look.linear() ? "linear" : "compressed"));
        members.put("filter", new Json.Text(look.filter()));
        members.put("order", new Json.Text(look.order().name()));
        members.put(
                "open",
                new Json.Arr(
                        look.expanded().stream()
                                .sorted()
                                .limit(MOST)
                                .<Json>map(Json.Text::new)
                                .toList()));
        return new Json.Obj(members).text();
    }

    static Look read(String text) {
        try {
            Json json = new JsonReader().read(text.getBytes(StandardCharsets.UTF_8));
            return json instanceof Json.Obj(var members) ? read(members) : Look.START;
        } catch (JsonException e) {
            return Look.START;
        }
    }

    private static Look read(Map<String, Json> members) {
        String filter = text(members.get("filter"));
        return Look.START
                .with(named(Look.Ids.values(), text(members.get("ids")), Look.START.ids()))
                .with(named(Look.Order.values(), text(members.get("order")), Look.START.order()))
                .withLinear(text(members.get("axis")).equals("linear"))
                .withFilter(filter.substring(0, Math.min(LONGEST, filter.length())))
                .withExpanded(open(members.get("open")));
    }

    private static Set<String> open(@Nullable Json json) {
        List<Json> items = json instanceof Json.Arr(var all) ? all : List.of();
        Set<String> open = new HashSet<>();
        items.stream().limit(MOST).map(LookText::text).forEach(open::add);
        return open;
    }

    private static String text(@Nullable Json json) {
        return json instanceof Json.Text(String value) ? value : "";
    }

    private static <E extends Enum<E>> E named(E[] values, String name, E otherwise) {
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return otherwise;
    }
}
