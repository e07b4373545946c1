package io.ringfence.audit.ui.review;

import io.ringfence.audit.CheckInfo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What a filter looks at, in lower case: the texts of checks, things and messages by their numbers.
 *
 * @param checks title and id
 * @param things server, address and name
 * @param entities address and name
 */
record SearchTexts(
        List<String> checks,
        List<String> areas,
        List<String> things,
        List<String> servers,
        List<String> projects,
        List<String> entities,
        List<String> messages) {

    /** Of nothing. */
    static final SearchTexts NONE =
            new SearchTexts(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** These, and those of the checks, things and messages that were added. */
    SearchTexts with(List<CheckInfo> allChecks, List<Thing> allThings, List<String> allMessages) {
        return new SearchTexts(
                lower(checks, allChecks, check -> check.title() + "\n" + check.id()),
                lower(areas, allChecks, CheckInfo::area),
                lower(things, allThings, thing -> thing.server() + "\n" + entity(thing)),
                lower(servers, allThings, Thing::server),
                lower(projects, allThings, thing -> thing.ref().project()),
                lower(entities, allThings, SearchTexts::entity),
                lower(messages, allMessages, message -> message));
    }

    private static String entity(Thing thing) {
        String label = thing.ref().label();
        return label.equals(thing.name()) ? label : label + "\n" + thing.name();
    }

    private static <T> List<String> lower(
            List<String> before, List<T> values, Function<T, String> text) {
        if (before.size() == values.size()) {
            return before;
        }
        List<String> all = new ArrayList<>(values.size());
        all.addAll(before);
        for (T value : values.subList(before.size(), values.size())) {
            all.add(text.apply(value).toLowerCase(Locale.ROOT));
        }
        return all;
    }
}
