package io.ringfence.idmap.ui.tables;

import io.ringfence.idmap.explain.Names;
import io.ringfence.idmap.ui.paint.Tone;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.ui.Icons;
import io.ringfence.ui.table.Column;

import java.util.List;

/**
 * Lists what is worth a word besides overlaps, the worst first: volumes and disks that containers
 * with different maps share, shift, maps that do not fit.
 */
public final class NotesView extends TableView<Pick.OneNote> {

    /** The id of the view. */
    public static final String ID = "io.ringfence.idmap.ui.notes";

    @Override
    protected RowKind<Pick.OneNote> kind() {
        return new NoteRows();
    }

    @Override
    protected String kept() {
        return "idmap.filter.notes";
    }

    @Override
    protected TableWords words() {
        return new TableWords(
                Messages.notes_name,
                Messages.notes_hint,
                Messages.notes_counts,
                Messages.nothing,
                Messages.nothing_text,
                Messages.notes_none,
                Messages.notes_noneText,
                Messages.notes_file);
    }

    @Override
    protected List<Column<Pick.OneNote>> columns() {
        return List.of(
                Column.<Pick.OneNote>of(
                                "severity",
                                Messages.severity,
                                84,
                                row -> row.note().level().label())
                        .with(row -> Icons.image(Tone.of(row.note().level()).mark())),
                Column.of("class", Messages.type, 164, row -> row.note().type().label()),
                Column.of("host", Messages.host, 90, row -> row.host().label()),
                Column.of("storage", Messages.storage, 128, row -> row.note().storage()),
                Column.of(
                        "containers",
                        Messages.containers,
                        150,
                        row -> Names.of(row.note().containers())),
                Column.of("note", Messages.note, 320, row -> row.note().sentence()),
                Column.of(
                                "size",
                                Messages.size,
                                80,
                                (Pick.OneNote row) ->
                                        "%,d".formatted(row.note().containers().size()))
                        .numbers()
                        .hidden());
    }

    @Override
    protected String icon() {
        return "view-notes";
    }
}
