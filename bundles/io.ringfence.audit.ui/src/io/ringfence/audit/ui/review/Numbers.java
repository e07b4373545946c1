package io.ringfence.audit.ui.review;

import io.ringfence.audit.CheckInfo;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Finding;
import io.ringfence.ui.facts.EntityNames;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers of the checks, things and messages of findings. Who has a number keeps it, so that what
 * was made of one server holds when others are audited anew. Safe for several threads.
 */
final class Numbers {

    private record Where(String server, EntityRef entity) {}

    private final Map<String, Integer> checkNumbers = new HashMap<>();
    private final Map<Where, Thing> known = new HashMap<>();
    private final Map<String, Integer> messageNumbers = new HashMap<>();
    private final List<CheckInfo> checks = new ArrayList<>();
    private final List<Thing> things = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private SearchTexts texts = SearchTexts.NONE;

    // what was told last: the same lists as long as nothing is added
    private List<CheckInfo> allChecks = List.of();
    private List<Thing> allThings = List.of();
    private List<String> allMessages = List.of();

    /** The number of a check. */
    synchronized int check(CheckInfo check) {
        return number(checkNumbers, check.id(), check, checks);
    }

    /** The number of a message. */
    synchronized int message(String message) {
        return number(messageNumbers, message, message, messages);
    }

    /** What a finding is about, as it is called now. */
    synchronized Thing thing(Finding finding, EntityNames names, Places places) {
        Where where = new Where(finding.server(), finding.entity());
        Thing now = Thing.of(things.size(), finding, names, places);
        Thing before = known.get(where);
        if (before != null && before.isAs(now)) {
            return before;
        }
        known.put(where, now);
        things.add(now);
        return now;
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

    /** The checks by their numbers. */
    synchronized List<CheckInfo> checks() {
        allChecks = copy(allChecks, checks);
        return allChecks;
    }

    /** The things by their numbers. */
    synchronized List<Thing> things() {
        allThings = copy(allThings, things);
        return allThings;
    }

    /** The messages by their numbers. */
    synchronized List<String> messages() {
        allMessages = copy(allMessages, messages);
        return allMessages;
    }

    private static <T> List<T> copy(List<T> before, List<T> now) {
        return before.size() == now.size() ? before : List.copyOf(now);
    }

    /** What a filter looks at, of all that has a number so far. */
    synchronized SearchTexts texts() {
        texts = texts.with(checks, things, messages);
        return texts;
    }
}
