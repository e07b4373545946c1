package io.ringfence.audit.ui.review;

import io.ringfence.audit.AuditResult;
import io.ringfence.audit.CheckInfo;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Finding;
import io.ringfence.model.Capture;
import io.ringfence.ui.facts.EntityNames;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All findings of an audit, the worst first, with what they have in common counted through: so that
 * a word is looked for once in a check's title, and not in each of its ten thousand findings.
 */
final class Rows {

    /** Nothing was audited yet. */
    static final Rows NONE = new Rows(Audited.EMPTY, Capture.EMPTY);

    private record Where(String server, EntityRef entity) {}

    private final List<CheckInfo> checks = new ArrayList<>();
    private final List<Thing> things = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private final List<ReviewRow> all;
    private @Nullable SearchTexts texts;
    private @Nullable Entities entities;

    private Rows(AuditResult result, Capture capture) {
        EntityNames names = new EntityNames(capture);
        Map<String, Integer> checkNumbers = new HashMap<>();
        Map<Where, Thing> known = new HashMap<>();
        Map<String, Integer> messageNumbers = new HashMap<>();
        List<ReviewRow> rows = new ArrayList<>(result.findings().size());
        for (Finding finding : result.findings()) {
            Where where = new Where(finding.server(), finding.entity());
            Thing thing = known.get(where);
            if (thing == null) {
                thing = Thing.of(things.size(), finding, names);
                known.put(where, thing);
                things.add(thing);
            }
            int check = number(checkNumbers, finding.check().id(), finding.check(), checks);
            int message = number(messageNumbers, finding.message(), finding.message(), messages);
            rows.add(
                    new ReviewRow(
                            finding,
                            thing,
                            thing.number(),
                            ReviewRow.markOf(finding),
                            check,
                            message));
        }
        all = worstFirst(rows);
    }

    static Rows of(AuditResult result, Capture capture) {
        return new Rows(result, capture);
    }

    private static <T> int number(
            Map<String, Integer> numbers, String key, T value, List<T> values) {
        Integer number = numbers.get(key);
        if (number == null) {
            number = values.size();
            numbers.put(key, number);
            values.add(value);
        }
        return number;
    }

    /** By severity, then by check, server and entity. */
    private List<ReviewRow> worstFirst(List<ReviewRow> rows) {
        int[] place =
                Ranks.of(
                        things,
                        Comparator.comparing(Thing::server).thenComparing(thing -> thing.ref()));
        int[] title =
                Ranks.of(
                        checks,
                        Comparator.comparing(CheckInfo::title, String.CASE_INSENSITIVE_ORDER));
        List<ReviewRow> byPlace = Ranks.sort(rows, row -> place[row.place()], false);
        List<ReviewRow> byCheck = Ranks.sort(byPlace, row -> title[row.check()], false);
        return Collections.unmodifiableList(
                Ranks.sort(byCheck, row -> row.mark().ordinal(), false));
    }

    /** All findings, the worst first. */
    List<ReviewRow> all() {
        return all;
    }

    /** The checks by their numbers. */
    List<CheckInfo> checks() {
        return checks;
    }

    /** What findings are about by their numbers. */
    List<Thing> things() {
        return things;
    }

    /** The messages by their numbers. */
    List<String> messages() {
        return messages;
    }

    /** What a filter looks at; made at the first call. */
    synchronized SearchTexts texts() {
        SearchTexts made = texts;
        if (made == null) {
            made = SearchTexts.of(checks, things, messages);
            texts = made;
        }
        return made;
    }

    /** The entities; made when somebody groups by them for the first time. */
    synchronized Entities entities() {
        Entities made = entities;
        if (made == null) {
            made = new Entities(things);
            entities = made;
        }
        return made;
    }
}
