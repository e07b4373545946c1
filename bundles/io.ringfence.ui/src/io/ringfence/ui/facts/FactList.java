package io.ringfence.ui.facts;

import io.ringfence.ui.page.Part;
import io.ringfence.ui.page.Part.Fact;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts facts together; what has no value is left out. */
final class FactList {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String VOLATILE = "volatile.";

    private final String heading;
    private final List<Fact> facts = new ArrayList<>();

    FactList(String heading) {
        this.heading = heading;
    }

    FactList add(String key, String value) {
        if (!value.isEmpty()) {
            facts.add(Fact.of(key, value));
        }
        return this;
    }

    FactList add(String key, Collection<String> values) {
        return add(key, String.join(", ", values));
    }

    FactList add(String key, boolean value) {
        return add(key, value ? Messages.yes : Messages.no);
    }

    /** A time in the user's zone; nothing for null. */
    FactList add(String key, @Nullable Instant time) {
        return time == null ? this : add(key, TIME.format(time.atZone(ZoneId.systemDefault())));
    }

    FactList add(Fact fact) {
        facts.add(fact);
        return this;
    }

    /** Configuration keys in order; those that the server keeps for itself are left out. */
    FactList config(Map<String, String> config) {
        new TreeMap<>(config)
                .forEach(
                        (key, value) -> {
                            if (!key.startsWith(VOLATILE)) {
                                add(key, value);
                            }
                        });
        return this;
    }

    /** The part, in a list of none or one. */
    List<Part> part() {
        return facts.isEmpty() ? List.of() : List.of(new Part.Facts(heading, List.copyOf(facts)));
    }
}
