package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.ui.state.Row;

import java.util.Arrays;
import java.util.List;

/** How high the lines of a picture are, and so where each is. */
public final class RowTops {

    private final int[] tops;
    private final int[] hosts;
    private final int[] projects;

    /** Takes a moment for a hundred thousand lines, so it is made once for all. */
    public RowTops(List<Row> rows) {
        tops = new int[rows.size() + 1];
        int[] hostRows = new int[rows.size()];
        int[] projectRows = new int[rows.size()];
        int hostCount = 0;
        int projectCount = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row.Kind kind = rows.get(i).kind();
            if (kind == Row.Kind.HOST) {
                hostRows[hostCount++] = i;
            } else if (kind == Row.Kind.PROJECT) {
                projectRows[projectCount++] = i;
            }
            tops[i + 1] = tops[i] + height(kind);
        }
        hosts = Arrays.copyOf(hostRows, hostCount);
        projects = Arrays.copyOf(projectRows, projectCount);
    }

    /** How high a line of this sort is. */
    public static int height(Row.Kind kind) {
        return switch (kind) {
            case HOST -> Geometry.HOST;
            case PROJECT -> Geometry.PROJECT;
            case LANE, CONTAINER -> Geometry.LANE;
        };
    }

    /** How many lines there are. */
    public int count() {
        return tops.length - 1;
    }

    /** Where a line begins, from the top of the first. */
    public int top(int row) {
        return tops[row];
    }

    /** Where it ends. */
    public int bottom(int row) {
        return tops[row + 1];
    }

    /** Height of all. */
    public int height() {
        return tops[tops.length - 1];
    }

    /** The line that is there; the first before it, the last behind all; -1 when there is none. */
    public int at(int y) {
        int found = Arrays.binarySearch(tops, 0, count(), y);
        return count() == 0 ? -1 : Math.max(0, found >= 0 ? found : -found - 2);
    }

    /** The heading of the host that a line belongs to, -1 when there is none. */
    public int hostOf(int row) {
        return last(hosts, row);
    }

    /** The heading of the host after that of a line; the number of lines when it is the last. */
    public int nextHost(int row) {
        return next(hosts, row);
    }

    /** The heading of the project that a line belongs to, -1 when its host has none. */
    public int projectOf(int row) {
        int project = last(projects, row);
        return project < hostOf(row) ? -1 : project;
    }

    /** The heading after a line, of a project or a host; the number of lines when there is none. */
    public int nextHeading(int row) {
        return Math.min(next(projects, row), next(hosts, row));
    }

    private int next(int[] headings, int row) {
        int found = Arrays.binarySearch(headings, row + 1);
        int at = found >= 0 ? found : -found - 1;
        return at < headings.length ? headings[at] : count();
    }

    private static int last(int[] headings, int row) {
        int found = Arrays.binarySearch(headings, row);
        int at = found >= 0 ? found : -found - 2;
        return at < 0 ? -1 : headings[at];
    }
}
