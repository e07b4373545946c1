package io.ringfence.idmap.ui.plan;

import io.ringfence.idmap.plan.Wish;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

import org.eclipse.jdt.annotation.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was planned last as a line of JSON, in which an estate keeps it. What cannot be read,
 * perhaps of a newer version, is nothing.
 */
final class WishText {

    /** Whoever plans for more single containers than these chooses them anew. */
    private static final int MOST = 1_000;

    private WishText() {}

    /** The text; empty for what is not kept. */
    static String write(PlanWish wish) {
        return switch (wish.wish().scope()) {
            case Wish.All _ -> write(wish, "all", Set.of());
            case Wish.Projects(Set<String> names) -> write(wish, "projects", names);
            case Wish.Containers(Set<String> labels) when labels.size() <= MOST ->
                    write(wish, "containers", labels);
            case Wish.Containers _, Wish.Except _ -> "";
        };
    }

    private static String write(PlanWish wish, String scope, Set<String> names) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("server", new Json.Text(wish.server()));
        members.put("scope", new Json.Text(scope));
        members.put(
                "names", new Json.Arr(names.stream().sorted().<Json>map(Json.Text::new).toList()));
        wish.wish()
                .size()
                .ifPresent(size -> members.put("size", new Json.Text(Long.toString(size))));
        return new Json.Obj(members).text();
    }

    static Optional<PlanWish> read(String text) {
        try {
            Json json = new JsonReader().read(text.getBytes(StandardCharsets.UTF_8));
            return json instanceof Json.Obj(var members) ? read(members) : Optional.empty();
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private static Optional<PlanWish> read(Map<String, Json> members) {
        List<Json> items = members.get("names") instanceof Json.Arr(var all) ? all : List.of();
        Set<String> names =
                items.stream().limit(MOST).map(WishText::text).collect(Collectors.toSet());
        Wish.@Nullable Scope scope =
                switch (text(members.get("scope"))) {
                    case "all" -> new Wish.All();
                    case "projects" -> new Wish.Projects(names);
                    case "containers" -> new Wish.Containers(names);
                    default -> null;
                };
        boolean none = scope == null || !(scope instanceof Wish.All) && names.isEmpty();
        return none || scope == null
                ? Optional.empty()
                : Optional.of(
                        new PlanWish(
                                text(members.get("server")),
                                new Wish(scope, size(text(members.get("size"))))));
    }

    private static OptionalLong size(String text) {
        boolean fits = text.matches("[1-9][0-9]{0,9}") && Long.parseLong(text) < 1L << 31;
        return fits ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static String text(@Nullable Json json) {
        return json instanceof Json.Text(String value) ? value : "";
    }
}
