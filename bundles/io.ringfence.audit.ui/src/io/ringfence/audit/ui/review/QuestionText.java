package io.ringfence.audit.ui.review;

import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.change.Change;
import io.ringfence.audit.ui.review.Listed.Question;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;
import io.ringfence.ui.estate.Entity;

import org.eclipse.jdt.annotation.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is listed and how as a line of JSON, in which an estate keeps it. The same question always
 * gives the same text. Reading takes what it knows: what is missing or unknown, perhaps from a
 * newer version, is as at the start.
 */
final class QuestionText {

    /** Nobody types or chooses more; an estate that says more would keep the window busy. */
    private static final int LONGEST = 2_000;

    private static final int MOST = 200;

    private QuestionText() {}

    static String write(Question question) {
        Filter filter = question.filter();
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("text", new Json.Text(filter.text()));
        members.put("severities", names(filter.severities()));
        members.put("outcomes", names(filter.outcomes()));
        members.put("areas", texts(new TreeSet<>(filter.areas())));
        members.put("checks", texts(new TreeSet<>(filter.checks())));
        members.put("changes", names(filter.changes()));
        members.put("reviewed", names(filter.reviewed()));
        Entity scope = filter.scope();
        if (scope != null) {
            members.put(
                    "scope",
                    list(scope.server(), scope.kind().name(), scope.project(), scope.name()));
        }
        members.put(
                "hidden",
                new Json.Arr(
                        filter.hidden().stream()
                                .map(hidden -> list(hidden.field().name(), hidden.value()))
                                .toList()));
        Order order = question.order();
        members.put("order", list(order.by().name(), order.descending() ? "down" : "up"));
        members.put("grouping", new Json.Text(question.grouping().name()));
        return new Json.Obj(members).text();
    }

    static Question read(String text) {
        try {
            Json json = new JsonReader().read(text.getBytes(StandardCharsets.UTF_8));
            return json instanceof Json.Obj(var members) ? read(members) : Question.START;
        } catch (JsonException e) {
            return Question.START;
        }
    }

    private static Question read(Map<String, Json> members) {
        Filter start = Filter.START;
        Filter filter =
                new Filter(
                        text(members.get("text")),
                        chosen(Severity.class, members.get("severities"), start.severities()),
                        chosen(Outcome.class, members.get("outcomes"), start.outcomes()),
                        new LinkedHashSet<>(texts(members.get("areas"))),
                        new LinkedHashSet<>(texts(members.get("checks"))),
                        chosen(Change.class, members.get("changes"), Set.of()),
                        scope(texts(members.get("scope"))),
                        hidden(members.get("hidden")),
                        chosen(Reviewed.class, members.get("reviewed"), Set.of()));
        List<String> order = texts(members.get("order"));
        Order.By by = order.isEmpty() ? null : named(Order.By.class, order.getFirst());
        Grouping grouping = named(Grouping.class, text(members.get("grouping")));
        return new Question(
                filter,
                by == null ? Order.START : new Order(by, order.getLast().equals("down")),
                grouping == null ? Grouping.NONE : grouping);
    }

    private static @Nullable Entity scope(List<String> parts) {
        if (parts.size() != 4) {
            return null;
        }
        Entity.Kind kind = named(Entity.Kind.class, parts.get(1));
        return kind == null ? null : new Entity(parts.get(0), kind, parts.get(2), parts.get(3));
    }

    private static List<Hidden> hidden(@Nullable Json json) {
        List<Hidden> hidden = new ArrayList<>();
        if (json instanceof Json.Arr(var items)) {
            for (Json item : items.subList(0, Math.min(MOST, items.size()))) {
                List<String> parts = texts(item);
                Field field = parts.size() == 2 ? named(Field.class, parts.getFirst()) : null;
                if (field != null) {
                    hidden.add(new Hidden(field, parts.getLast()));
                }
            }
        }
        return hidden;
    }

    private static <E extends Enum<E>> Set<E> chosen(
            Class<E> type, @Nullable Json json, Set<E> otherwise) {
        if (!(json instanceof Json.Arr)) {
            return otherwise;
        }
        List<String> names = texts(json);
        Set<E> chosen = EnumSet.noneOf(type);
        for (E value : type.getEnumConstants()) {
            if (names.contains(value.name())) {
                chosen.add(value);
            }
        }
        return chosen;
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, String name) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }

    private static String text(@Nullable Json json) {
        String text = json instanceof Json.Text(String value) ? value : "";
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static List<String> texts(@Nullable Json json) {
        return json instanceof Json.Arr(var items)
                ? items.stream().limit(MOST).map(QuestionText::text).toList()
                : List.of();
    }

    private static Json names(Collection<? extends Enum<?>> values) {
        return texts(
                values.stream()
                        .sorted(Comparator.comparing(Enum::ordinal))
                        .map(Enum::name)
                        .toList());
    }

    private static Json texts(Collection<String> values) {
        return new Json.Arr(values.stream().<Json>map(Json.Text::new).toList());
    }

    private static Json list(String... values) {
        return texts(List.of(values));
    }
}
