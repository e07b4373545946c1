package io.ringfence.idmap.ui.tables;

import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.ui.paint.Tone;
import io.ringfence.ui.Icons;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.table.Column;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Image;

import java.util.List;

/** Lists the range of every container. */
public final class RangesView extends TableView<RangeRow> {

    /** The id of the view. */
    public static final String ID = "io.ringfence.idmap.ui.ranges";

    @Override
    protected RowKind<RangeRow> kind() {
        return new RangeRows();
    }

    @Override
    protected String kept() {
        return "idmap.filter.ranges";
    }

    @Override
    protected TableWords words() {
        return new TableWords(
                Messages.ranges_name,
                Messages.ranges_hint,
                Messages.ranges_counts,
                Messages.nothing,
                Messages.nothing_text,
                Messages.ranges_none,
                Messages.ranges_noneText,
                Messages.ranges_file);
    }

    @Override
    protected List<Column<RangeRow>> columns() {
        return List.of(
                Column.of("host", Messages.host, 90, row -> row.host().label()),
                Column.of("project", Messages.project, 90, RangeRow::project),
                Column.of("container", Messages.container, 140, RangeRow::name),
                Column.of("kind", Messages.kind, 80, RangeRow::map),
                Column.of("kinds", Messages.kinds, 64, RangeRow::kinds),
                Column.of("ids", Messages.ids, 170, RangeRow::ids),
                Column.of("inside", Messages.inside, 130, RangeRow::inside),
                Column.<RangeRow>of(
                                "size",
                                Messages.ids_size,
                                110,
                                row -> row.range() == null ? "" : "%,d".formatted(row.size()))
                        .numbers(),
                Column.of("origin", Messages.origin, 190, RangeRow::key),
                Column.<RangeRow>of("severity", Messages.worst, 90, RangesView::worst)
                        .with(RangesView::mark),
                Column.of("state", Messages.state, 150, RangeRow::state));
    }

    private static String worst(RangeRow row) {
        OverlapLevel level = RangeRows.level(row);
        if (row.lane() == null) {
            return "";
        }
        return row.range() == null
                ? Messages.unknown
                : level == null ? Messages.alone : level.label();
    }

    private static @Nullable Image mark(RangeRow row) {
        if (row.lane() == null) {
            return null;
        }
        Mark mark = row.range() == null ? Mark.UNKNOWN : Tone.of(RangeRows.level(row)).mark();
        return Icons.image(mark);
    }

    @Override
    protected String icon() {
        return "view-ranges";
    }
}
