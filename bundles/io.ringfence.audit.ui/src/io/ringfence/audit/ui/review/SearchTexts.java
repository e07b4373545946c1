package io.ringfence.audit.ui.review;

import io.ringfence.audit.CheckInfo;

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

    static SearchTexts of(List<CheckInfo> checks, List<Thing> things, List<String> messages) {
        return new SearchTexts(
                lower(checks, check -> check.title() + "\n" + check.id()),
                lower(checks, CheckInfo::area),
                lower(things, thing -> thing.server() + "\n" + entity(thing)),
                lower(things, Thing::server),
                lower(things, thing -> thing.ref().project()),
                lower(things, SearchTexts::entity),
                lower(messages, message -> message));
    }

    private static String entity(Thing thing) {
        String label = thing.ref().label();
        return label.equals(thing.name()) ? label : label + "\n" + thing.name();
    }

    private static <T> List<String> lower(List<T> values, Function<T, String> text) {
        return values.stream().map(value -> text.apply(value).toLowerCase(Locale.ROOT)).toList();
    }
}
