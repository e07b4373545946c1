package io.ringfence.audit.ui.overview;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that the overview says of an estate.
 *
 * @param cards open failures by severity, and how many checks were answered
 * @param since what the changes are since, in a sentence
 * @param changes what changed, empty when there is nothing to compare with or nothing changed
 * @param baseline leads to the choice of what to compare with, null when there is none
 * @param first what to do first
 * @param more leads to what else is to do, null when that is all
 * @param areas open failures by area, the worst first
 * @param servers open failures by server, the worst first
 * @param outcomes how many checks of things came out in which way; empty before any was
 * @param checked whether anything was checked yet
 * @param trouble why nothing was checked, in sentences; empty when that is not known
 * @param auditing whether newer numbers are on their way
 */
record Board(
        List<Figure> cards,
        String since,
        List<Figure> changes,
        @Nullable Figure baseline,
        List<Figure> first,
        @Nullable Figure more,
        List<Figure> areas,
        List<Figure> servers,
        List<Figure> outcomes,
        boolean checked,
        String trouble,
        boolean auditing) {

    /** Nothing was audited yet. */
    static final Board NOTHING =
            new Board(
                    List.of(), "", List.of(), null, List.of(), null, List.of(), List.of(),
                    List.of(), false, "", true);

    /**
     * A line of the board's table.
     *
     * @param group which part of the overview says it
     */
    record Line(String group, Figure figure) {}

    /** The same as a table, in the order in which it is read. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        add(lines, Messages.group_severity, cards);
        add(lines, Messages.group_changes, changes);
        add(lines, Messages.group_first, first);
        Figure rest = more;
        if (rest != null) {
            lines.add(new Line(Messages.group_first, rest));
        }
        add(lines, Messages.group_areas, areas);
        add(lines, Messages.group_servers, servers);
        add(lines, Messages.group_outcomes, outcomes);
        Figure choice = baseline;
        if (choice != null) {
            lines.add(new Line(Messages.group_changes, choice));
        }
        return lines;
    }

    private static void add(List<Line> lines, String group, List<Figure> figures) {
        figures.forEach(figure -> lines.add(new Line(group, figure)));
    }
}
