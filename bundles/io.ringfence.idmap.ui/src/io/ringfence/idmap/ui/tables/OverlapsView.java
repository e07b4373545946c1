package io.ringfence.idmap.ui.tables;

import io.ringfence.idmap.ui.paint.Tone;
import io.ringfence.ui.Icons;
import io.ringfence.ui.table.Column;

import java.util.List;

/** Lists what containers share, the worst first. */
public final class OverlapsView extends TableView<OverlapRow> {

    /** The id of the view. */
    public static final String ID = "io.ringfence.idmap.ui.overlaps";

    @Override
    protected RowKind<OverlapRow> kind() {
        return new OverlapRows();
    }

    @Override
    protected String kept() {
        return "idmap.filter.overlaps";
    }

    @Override
    protected TableWords words() {
        return new TableWords(
                Messages.overlaps_name,
                Messages.overlaps_hint,
                Messages.overlaps_counts,
                Messages.nothing,
                Messages.nothing_text,
                Messages.overlaps_none,
                Messages.overlaps_noneText,
                Messages.overlaps_file);
    }

    @Override
    protected List<Column<OverlapRow>> columns() {
        return List.of(
                Column.<OverlapRow>of("severity", Messages.severity, 84, row -> row.level().label())
                        .with(row -> Icons.image(Tone.of(row.level()).mark())),
                Column.of("class", Messages.type, 128, row -> row.type().label()),
                Column.of("host", Messages.host, 76, row -> row.host().label()),
                Column.of("containers", Messages.containers, 260, OverlapRow::containers),
                Column.of("kinds", Messages.kinds, 62, OverlapRow::kinds),
                Column.of("ids", Messages.shared, 150, OverlapRow::ids),
                Column.<OverlapRow>of(
                                "count", Messages.count, 106, row -> "%,d".formatted(row.count()))
                        .numbers(),
                Column.of("cause", Messages.cause, 140, OverlapRow::cause),
                Column.of("inside", Messages.inside, 200, OverlapRow::inside).hidden(),
                Column.of("users", Messages.users, 130, OverlapRow::users).hidden(),
                Column.of(
                                "meaning",
                                Messages.meaning,
                                200,
                                (OverlapRow row) -> row.type().meaning())
                        .hidden(),
                Column.of(
                                "size",
                                Messages.size,
                                80,
                                (OverlapRow row) -> "%,d".formatted(row.size()))
                        .numbers()
                        .hidden());
    }

    @Override
    protected String icon() {
        return "view-overlaps";
    }
}
