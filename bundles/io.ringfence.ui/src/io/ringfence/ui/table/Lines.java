package io.ringfence.ui.table;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;

/**
 * What a table shows from top to bottom: rows, or groups of rows each under a line of its own. A
 * group costs a few bytes, a row none, so that opening and closing one among many is cheap.
 *
 * @param <R> the type of the rows
 */
public final class Lines<R> {

    private final List<R> rows;
    private final List<RowGroup<R>> groups;
    private final Folding folding;

    /** The line at which each group starts, and behind them the number of all lines. */
    private final int[] starts;

    private Lines(List<R> rows, List<RowGroup<R>> groups, Folding folding) {
        this.rows = rows;
        this.groups = groups;
        this.folding = folding;
        starts = new int[groups.size() + 1];
        for (int i = 0; i < groups.size(); i++) {
            RowGroup<R> group = groups.get(i);
            starts[i + 1] =
                    starts[i] + 1 + (folding.isClosed(group.key()) ? 0 : group.rows().size());
        }
    }

    /** Rows alone. */
    public static <R> Lines<R> of(List<R> rows) {
        return new Lines<>(rows, List.of(), Folding.OPEN);
    }

    /** Groups, some of which may be closed. */
    public static <R> Lines<R> of(List<RowGroup<R>> groups, Folding folding) {
        return new Lines<>(List.of(), groups, folding);
    }

    /** The same with other groups closed. */
    public Lines<R> with(Folding next) {
        return new Lines<>(rows, groups, next);
    }

    /** Which groups are closed. */
    public Folding folding() {
        return folding;
    }

    /** Whether there are groups. */
    public boolean isGrouped() {
        return !groups.isEmpty();
    }

    /** The groups, empty when there are only rows. */
    public List<RowGroup<R>> groups() {
        return groups;
    }

    /** How many lines there are. */
    public int size() {
        return isGrouped() ? starts[groups.size()] : rows.size();
    }

    /** The group that a line stands for, null when it is a row. */
    public @Nullable RowGroup<R> group(int line) {
        if (!isGrouped()) {
            return null;
        }
        int group = groupAt(line);
        return starts[group] == line ? groups.get(group) : null;
    }

    /** Whether a line stands for a group. */
    public boolean isHead(int line) {
        return isGrouped() && starts[groupAt(line)] == line;
    }

    /** The row on a line, null when the line stands for a group. */
    public @Nullable R row(int line) {
        if (!isGrouped()) {
            return rows.get(line);
        }
        int group = groupAt(line);
        int index = line - starts[group] - 1;
        return index < 0 ? null : groups.get(group).rows().get(index);
    }

    /** The line of the group in which a line is; negative when there are only rows. */
    public int header(int line) {
        return isGrouped() ? starts[groupAt(line)] : -1;
    }

    /** The row on a line, or all rows of the group that it stands for. */
    public List<R> rows(int line) {
        RowGroup<R> group = group(line);
        R row = row(line);
        return group != null ? group.rows() : row == null ? List.of() : List.of(row);
    }

    /** All rows from top to bottom, those of closed groups, too. */
    public List<R> rows() {
        if (!isGrouped()) {
            return rows;
        }
        List<R> all = new ArrayList<>();
        groups.forEach(group -> all.addAll(group.rows()));
        return all;
    }

    /** Tells the lines of all rows that are not in a closed group, from top to bottom. */
    public void forEach(ObjIntConsumer<R> told) {
        for (int line = 0; line < rows.size(); line++) {
            told.accept(rows.get(line), line);
        }
        for (int i = 0; i < groups.size(); i++) {
            List<R> members = groups.get(i).rows();
            int open = starts[i + 1] - starts[i] - 1;
            for (int index = 0; index < open; index++) {
                told.accept(members.get(index), starts[i] + 1 + index);
            }
        }
    }

    /**
     * The line next to another one with a row that is wanted and not in a closed group, negative
     * when there is none.
     */
    int nearest(int line, Predicate<R> wanted) {
        int last = size() - 1;
        int start = Math.clamp(line, 0, Math.max(0, last));
        for (int away = 0; away <= Math.max(start, last - start); away++) {
            if (start + away <= last && is(start + away, wanted)) {
                return start + away;
            }
            if (away > 0 && start - away >= 0 && is(start - away, wanted)) {
                return start - away;
            }
        }
        return -1;
    }

    private boolean is(int line, Predicate<R> wanted) {
        R row = row(line);
        return row != null && wanted.test(row);
    }

    /** The line of the group with this key, negative when there is none. */
    public int line(String key) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).key().equals(key)) {
                return starts[i];
            }
        }
        return -1;
    }

    /** The closed group in which the first row is that is wanted, null when there is none. */
    public @Nullable RowGroup<R> closedGroup(Predicate<R> wanted) {
        for (RowGroup<R> group : groups) {
            if (folding.isClosed(group.key()) && index(group.rows(), wanted) >= 0) {
                return group;
            }
        }
        return null;
    }

    private int groupAt(int line) {
        int found = Arrays.binarySearch(starts, 0, groups.size(), line);
        return found >= 0 ? found : -found - 2;
    }

    private static <R> int index(List<R> rows, Predicate<R> wanted) {
        for (int index = 0; index < rows.size(); index++) {
            if (wanted.test(rows.get(index))) {
                return index;
            }
        }
        return -1;
    }
}
