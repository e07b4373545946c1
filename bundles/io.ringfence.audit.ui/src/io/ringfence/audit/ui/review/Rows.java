package io.ringfence.audit.ui.review;

import io.ringfence.audit.CheckInfo;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All findings of an audit, the worst first, with what they have in common counted through: so that
 * a word is looked for once in a check's title, and not in each of its ten thousand findings.
 */
final class Rows {

    /** Nothing was audited yet. */
    static final Rows NONE = new Rows(List.of(), new Numbers());

    private final Numbers numbers;
    private final List<CheckInfo> checks;
    private final List<Thing> things;
    private final List<String> messages;
    private final List<Shelves.Place> order;
    private final List<Part> servers;
    private final List<ReviewRow> all;
    private @Nullable Entities entities;

    /**
     * @param parts of servers with different names
     * @param numbers from which all of them have theirs
     */
    Rows(List<Part> parts, Numbers numbers) {
        this.numbers = numbers;
        checks = numbers.checks();
        things = numbers.things();
        messages = numbers.messages();
        order = worstFirst();
        servers =
                parts.stream().sorted(Comparator.comparing(part -> part.server().name())).toList();
        all = Shelves.joined(order, servers.stream().map(Part::rows).toList());
    }

    /**
     * By severity, then by check, server and entity; on the shelves of a part they are by entity
     * already. What did not fail is by the usual severity of its check first: so the worst unknown
     * leads.
     */
    private List<Shelves.Place> worstFirst() {
        Comparator<CheckInfo> byTitle =
                Comparator.comparing(CheckInfo::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(CheckInfo::id);
        int[] title = Ranks.of(checks, byTitle);
        int[] severe =
                Ranks.of(checks, Comparator.comparing(CheckInfo::severity).thenComparing(byTitle));
        return Shelves.Place.all(checks.size()).stream()
                .sorted(
                        Comparator.comparing(Shelves.Place::mark)
                                .thenComparing(
                                        place ->
                                                (place.mark().isFailure() ? title : severe)
                                                        [place.check()]))
                .toList();
    }

    /** All findings, the worst first. */
    List<ReviewRow> all() {
        return all;
    }

    /** All findings of one server, the worst first. */
    List<ReviewRow> of(String server) {
        return servers.stream()
                .filter(part -> part.server().name().equals(server))
                .findFirst()
                .map(part -> Shelves.joined(order, List.of(part.rows())))
                .orElse(List.of());
    }

    /** The failures of a check that nobody has accepted, the worst first. */
    List<ReviewRow> failures(String check) {
        List<ReviewRow> failures = new ArrayList<>();
        for (Shelves.Place place : order) {
            if (place.mark().isFailure() && checks.get(place.check()).id().equals(check)) {
                servers.forEach(
                        part -> failures.addAll(part.rows().rows(place.mark(), place.check())));
            }
        }
        return failures;
    }

    /** The checks by their numbers. */
    List<CheckInfo> checks() {
        return checks;
    }

    /** What findings are about by their numbers, and perhaps what they were about earlier. */
    List<Thing> things() {
        return things;
    }

    /** The messages by their numbers, and perhaps earlier ones. */
    List<String> messages() {
        return messages;
    }

    /** What a filter looks at, perhaps of more than is there. */
    SearchTexts texts() {
        return numbers.texts();
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
