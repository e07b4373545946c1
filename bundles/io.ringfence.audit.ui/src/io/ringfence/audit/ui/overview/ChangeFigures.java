package io.ringfence.audit.ui.overview;

import io.ringfence.audit.FindingKey;
import io.ringfence.audit.change.Change;
import io.ringfence.audit.ui.history.Comparison;
import io.ringfence.audit.ui.history.Comparison.Since;
import io.ringfence.audit.ui.history.Replaced;
import io.ringfence.ui.Age;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changed, in figures; what did not happen is left out.
 *
 * @param chosen the moment that the user chose to compare with, null when none was
 * @param now for ages
 */
record ChangeFigures(
        Comparison comparison, Counting counting, @Nullable Instant chosen, Instant now) {

    private static final int NAMED = 10;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    /** What it is compared with, in a sentence, and what is not compared. */
    String since() {
        return Stream.concat(
                        comparison.replaced().entrySet().stream()
                                .map(entry -> replaced(entry.getKey(), entry.getValue())),
                        onlyReplaced() ? Stream.<String>empty() : Stream.of(compared()))
                .collect(Collectors.joining(" "));
    }

    private boolean onlyReplaced() {
        return !comparison.replaced().isEmpty()
                && comparison.servers().isEmpty()
                && comparison.open() == 0;
    }

    private static String replaced(String server, Replaced replaced) {
        String since = TIME.format(replaced.since().atZone(ZoneId.systemDefault()));
        return NLS.bind(Messages.since_replaced, server, since);
    }

    private String compared() {
        List<Instant> baselines = comparison.baselines();
        if (baselines.isEmpty()) {
            return comparison.open() > 0 ? Messages.since_reading : none();
        }
        String recent = Age.of(baselines.getLast(), now);
        String old = Age.of(baselines.getFirst(), now);
        String age = recent.equals(old) ? recent : NLS.bind(Messages.since_range, recent, old);
        boolean same = figures().isEmpty();
        boolean first =
                comparison.unread() == 0
                        && comparison.servers().values().stream().allMatch(Since::first);
        boolean justNow = baselines.getFirst().plus(JUST_NOW).isAfter(now);
        if (same && first && justNow) {
            return Messages.since_none; // but what is shown, a moment ago
        }
        Instant moment = chosen;
        if (moment != null) {
            return withOpen(
                    NLS.bind(
                            same ? Messages.since_chosenSame : Messages.since_chosen,
                            TIME.format(moment.atZone(ZoneId.systemDefault()))));
        }
        String unchanged = first ? Messages.since_sameFirst : Messages.since_same;
        return withOpen(
                NLS.bind(same ? unchanged : Messages.since, justNow ? Messages.since_moment : age));
    }

    /** Nothing is older, or nothing that can be read. */
    private String none() {
        return comparison.unread() > 0 ? Messages.since_unread : Messages.since_none;
    }

    private String withOpen(String text) {
        return comparison.open() == 0
                ? text
                : text + " " + NLS.bind(Messages.since_open, BoardMaker.number(comparison.open()));
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        add(figures, "new", Messages.change_new, "+", Messages.change_newNote, Change.NEW);
        add(figures, "reopened", Messages.change_reopened, "+", "", Change.REOPENED);
        add(figures, "found", Messages.change_found, "", Messages.change_foundNote, Change.FOUND);
        add(figures, "fixed", Messages.change_fixed, "−", "", Change.FIXED);
        gone(figures);
        meanwhile(figures);
        add(
                figures,
                "unknown",
                Messages.change_unknown,
                "",
                Messages.change_unknownNote,
                Change.LOST,
                Change.NOW_UNKNOWN);
        return figures;
    }

    Figure choice() {
        return Figure.of("baseline", "", Messages.since_choose, "", "", new Door.Baselines());
    }

    private void add(
            List<Figure> figures,
            String id,
            String label,
            String sign,
            String note,
            Change change,
            Change... more) {
        Set<Change> changes = EnumSet.of(change, more);
        int count = changes.stream().mapToInt(counting::changed).sum();
        if (count > 0) {
            add(figures, id, label, sign, count, note, Doors.of(changes));
        }
    }

    /** Nothing is there any more to show; the tooltip names some. */
    private void gone(List<Figure> figures) {
        List<FindingKey> gone = comparison.keys(Change.GONE);
        if (!gone.isEmpty()) {
            String note = NLS.bind(Messages.change_goneNote, names(gone));
            add(figures, "gone", Messages.change_gone, "−", gone.size(), note, null);
        }
    }

    /** Without a sign, for it changes no sum; it leads there when all of it is still there. */
    private void meanwhile(List<Figure> figures) {
        List<FindingKey> mended = comparison.keys(Change.MEANWHILE);
        if (!mended.isEmpty()) {
            String note = NLS.bind(Messages.change_meanwhileNote, names(mended));
            Door door =
                    counting.changed(Change.MEANWHILE) == mended.size()
                            ? Doors.of(EnumSet.of(Change.MEANWHILE))
                            : null;
            add(figures, "meanwhile", Messages.change_meanwhile, "", mended.size(), note, door);
        }
    }

    /** Some of the things that these are about. */
    private static String names(List<FindingKey> keys) {
        return keys.stream()
                .map(key -> key.server() + "/" + key.entity().label())
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
    }

    private static void add(
            List<Figure> figures,
            String id,
            String label,
            String sign,
            int count,
            String note,
            @Nullable Door door) {
        figures.add(
                Figure.of("change." + id, "", label, sign + BoardMaker.number(count), note, door));
    }
}
