package io.ringfence.audit.ui.overview;

import io.ringfence.audit.AuditedServer;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.priority.Priority;
import io.ringfence.model.Server;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.ui.Age;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.estate.Standing;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the board of what was found.
 *
 * @param counted the audit, counted
 * @param state what is open now
 * @param choice whether there is a choice of captures to compare with
 * @param chosen the moment that the user chose to compare with, null when none was
 * @param auditing whether another audit is running
 * @param now for ages
 */
record BoardMaker(
        Counted counted,
        LxdState state,
        boolean choice,
        @Nullable Instant chosen,
        boolean auditing,
        Instant now) {

    /** As many things are said to be done first. */
    private static final int FIRST = 5;

    Board board() {
        Counting counting = counted.counting();
        List<Priority> first = counted.first(FIRST);
        ChangeFigures changes = new ChangeFigures(counted.comparison(), counting, chosen, now);
        return new Board(
                cards(counting),
                isChecked(counting) ? (progress() + " " + changes.since()).strip() : "",
                changes.figures(),
                choice ? changes.choice() : null,
                first.stream().map(BoardMaker::todo).toList(),
                more(counted.todo() - first.size(), counting),
                worstFirst(counting.areas().stream().map(area -> area(area, counting))),
                servers(counting),
                isChecked(counting) ? outcomes(counting) : List.of(),
                isChecked(counting),
                isChecked(counting) ? "" : trouble(),
                auditing);
    }

    private static boolean isChecked(Counting counting) {
        return counting.answered() + counting.unknown() > 0;
    }

    private List<Figure> servers(Counting counting) {
        List<Figure> servers =
                new ArrayList<>(
                        worstFirst(
                                counted.audited().stream()
                                        .map(server -> server(server, counting))));
        pending().map(this::pending).forEach(servers::add);
        state.sources().stream()
                .filter(source -> source.servers().isEmpty())
                .map(BoardMaker::silent)
                .forEach(servers::add);
        return servers;
    }

    /** Servers that answered, and that no audit has looked at yet. */
    private Stream<Server> pending() {
        Set<String> audited =
                counted.audited().stream().map(AuditedServer::name).collect(Collectors.toSet());
        return state.capture().servers().stream()
                .filter(server -> !audited.contains(server.name()));
    }

    /** Of how many servers the numbers are, in a sentence; empty when of all that answered. */
    private String progress() {
        long pending = pending().count();
        int all = state.capture().servers().size();
        return pending == 0
                ? ""
                : NLS.bind(
                        auditing ? Messages.progress : Messages.progress_ended,
                        number(all - (int) pending),
                        number(all));
    }

    private Figure pending(Server server) {
        Entity place = Entity.server(server.name());
        Standing standing =
                Standing.source(state, place)
                        .map(source -> Standing.of(source, state.following()))
                        .orElse(Standing.READ);
        return new Figure(
                "server." + server.name(),
                standing.icon(),
                server.name(),
                Messages.answered_none,
                auditing ? Messages.auditing : Messages.unaudited,
                "",
                List.of(),
                Doors.ofServer(server.name()));
    }

    /** A source that has not answered yet: it is not known what fails there. */
    private static Figure silent(OpenSource source) {
        var problem = source.problem();
        Standing standing = problem == null ? Standing.READING : Standing.LOST;
        return new Figure(
                "server." + source.spec(),
                standing.icon(),
                source.spec(),
                Messages.answered_none,
                problem == null ? standing.word() : Standing.word(problem),
                problem == null ? "" : Standing.explain(problem),
                List.of(),
                Doors.ofServer(source.spec()));
    }

    private String trouble() {
        return state.sources().stream()
                .filter(source -> source.problem() != null)
                .map(
                        source ->
                                NLS.bind(
                                        Messages.first_trouble,
                                        source.spec(),
                                        Standing.explain(Objects.requireNonNull(source.problem()))))
                .collect(Collectors.joining("\n"));
    }

    private static List<Figure> cards(Counting counting) {
        List<Figure> cards = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            Mark mark = Mark.valueOf(severity.name());
            int open = counting.open(severity);
            cards.add(
                    Figure.of(
                            "severity." + severity.label(),
                            mark.icon(),
                            mark.word(),
                            isChecked(counting) ? number(open) : Messages.answered_none,
                            "",
                            open == 0 ? null : Doors.of(severity)));
        }
        String note =
                NLS.bind(
                        Messages.answered_note,
                        new Object[] {
                            number(counting.answered()),
                            number(counting.answered() + counting.unknown()),
                            number(counting.unknown())
                        });
        cards.add(
                Figure.of(
                        "answered",
                        (isChecked(counting) && counting.unknown() == 0 ? Mark.PASS : Mark.UNKNOWN)
                                .icon(),
                        Messages.answered,
                        counting.answered() + counting.unknown() == 0
                                ? Messages.answered_none
                                : NLS.bind(Messages.percent, counting.share()),
                        note,
                        counting.unknown() == 0 ? null : Doors.of(Outcome.UNKNOWN)));
        return cards;
    }

    private static Figure todo(Priority priority) {
        Mark mark = Mark.valueOf(priority.severity().name());
        return new Figure(
                "first." + priority.check().id() + "." + priority.server(),
                mark.icon(),
                priority.check().title(),
                number(priority.findings().size()),
                priority.server(),
                priority.why(),
                List.of(),
                Doors.of(priority));
    }

    private static @Nullable Figure more(int rest, Counting counting) {
        int failures = 0;
        for (Severity severity : Severity.values()) {
            failures += counting.open(severity);
        }
        return rest <= 0
                ? null
                : Figure.of(
                        "first.more",
                        "",
                        NLS.bind(Messages.first_more, number(failures)),
                        number(rest),
                        "",
                        Doors.failures());
    }

    private static Figure area(String area, Counting counting) {
        List<Integer> parts = counting.area(area);
        return new Figure(
                "area." + area,
                "",
                area,
                number(sum(parts)),
                "",
                split(parts),
                parts,
                Doors.ofArea(area));
    }

    private static List<Figure> outcomes(Counting counting) {
        return List.of(
                outcome(Outcome.FAIL, Messages.outcome_fail, counting),
                outcome(Outcome.UNKNOWN, Messages.outcome_unknown, counting),
                outcome(Outcome.PASS, Messages.outcome_pass, counting),
                outcome(Outcome.NOT_APPLICABLE, Messages.outcome_notApplicable, counting));
    }

    private static Figure outcome(Outcome outcome, String label, Counting counting) {
        int count = counting.came(outcome);
        return Figure.of(
                "outcome." + outcome.name().toLowerCase(Locale.ROOT),
                "",
                label,
                number(count),
                "",
                count == 0 ? null : Doors.of(outcome));
    }

    private Figure server(AuditedServer server, Counting counting) {
        List<Integer> parts = counting.server(server.name());
        Standing standing =
                Standing.source(state, Entity.server(server.name()))
                        .map(source -> Standing.of(source, state.following()))
                        .orElse(Standing.READ);
        String age = Age.of(server.captured(), now);
        String place =
                Stream.of(age, standing.word())
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" · "));
        return new Figure(
                "server." + server.name(),
                standing.icon(),
                server.name(),
                number(sum(parts)),
                place,
                split(parts),
                parts,
                sum(parts) == 0 ? null : Doors.ofServer(server.name()));
    }

    /** Those with more of the most severe first; the order stays where they are alike. */
    private static List<Figure> worstFirst(Stream<Figure> figures) {
        Comparator<Figure> order = (_, _) -> 0;
        for (Severity severity : Severity.values()) {
            order = order.thenComparing(figure -> -figure.parts().get(severity.ordinal()));
        }
        return figures.sorted(order).toList();
    }

    /** As in {@code 2 critical, 8 high}. */
    private static String split(List<Integer> parts) {
        List<String> words = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            int part = parts.get(severity.ordinal());
            if (part > 0) {
                words.add(number(part) + " " + Mark.valueOf(severity.name()).word());
            }
        }
        return String.join(", ", words);
    }

    private static int sum(List<Integer> parts) {
        return parts.stream().mapToInt(Integer::intValue).sum();
    }

    static String number(int number) {
        return "%,d".formatted(number);
    }
}
