package io.ringfence.audit.ui.review;

import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;
import io.ringfence.ui.table.Folding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which groups are closed, for every grouping, and how an estate keeps that. */
record Foldings(Map<Grouping, Folding> map) {

    static final Foldings START = new Foldings(Map.of());

    private static final String CLOSED = "closed";
    private static final String OPEN = "open";

    /** More is not worth keeping: then all groups are as most of them. */
    private static final int MOST = 1_000;

    Foldings {
        map = Map.copyOf(map);
    }

    Folding of(Grouping grouping) {
        return map.getOrDefault(grouping, Folding.OPEN);
    }

    Foldings with(Grouping grouping, Folding folding) {
        Map<Grouping, Folding> next = new EnumMap<>(Grouping.class);
        next.putAll(map);
        next.put(grouping, folding);
        return new Foldings(next);
    }

    /** A line of JSON: for a grouping what most groups are, and the keys of the others. */
    String write() {
        Map<String, Json> members = new LinkedHashMap<>();
        for (Grouping grouping : Grouping.values()) {
            Folding folding = of(grouping);
            if (!folding.equals(Folding.OPEN)) {
                List<Json> items = new ArrayList<>();
                items.add(new Json.Text(folding.closed() ? CLOSED : OPEN));
                if (folding.except().size() <= MOST) {
                    folding.except().stream().sorted().map(Json.Text::new).forEach(items::add);
                }
                members.put(grouping.name(), new Json.Arr(items));
            }
        }
        return members.isEmpty() ? "" : new Json.Obj(members).text();
    }

    /** What it does not understand is as at the start. */
    static Foldings read(String text) {
        Foldings read = START;
        try {
            Json json = new JsonReader().read(text.getBytes(StandardCharsets.UTF_8));
            if (json instanceof Json.Obj(var members)) {
                for (Grouping grouping : Grouping.values()) {
                    if (members.get(grouping.name()) instanceof Json.Arr(var items)
                            && !items.isEmpty()) {
                        read = read.with(grouping, folding(items));
                    }
                }
            }
        } catch (JsonException _) {
            // as at the start
        }
        return read;
    }

    private static Folding folding(List<Json> items) {
        List<String> texts = items.stream().map(Json::text).toList();
        return new Folding(
                texts.getFirst().equals(CLOSED), new HashSet<>(texts.subList(1, texts.size())));
    }
}
