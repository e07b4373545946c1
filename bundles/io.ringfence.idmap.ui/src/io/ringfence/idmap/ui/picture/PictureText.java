package io.ringfence.idmap.ui.picture;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.explain.OriginKey;
import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.ui.paint.Scenery;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Row;
import io.ringfence.ui.table.Column;
import io.ringfence.ui.table.RowText;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The picture as text: what is selected, else all lanes that are shown. */
final class PictureText {

    /**
     * A range of a lane.
     *
     * @param block null where the map is not known
     */
    private record Line(Row row, Lane lane, IdKind kind, @Nullable Block block) {}

    private static final List<Column<Line>> COLUMNS =
            List.of(
                    Column.of(
                            "server", Messages.column_server, 1, line -> line.row().host().label()),
                    Column.of("container", Messages.column_container, 1, PictureText::name),
                    Column.of("count", Messages.column_count, 1, PictureText::count),
                    Column.of("ids", Messages.column_ids, 1, PictureText::kind),
                    Column.of("host", Messages.column_host, 1, PictureText::host),
                    Column.of("inside", Messages.column_inside, 1, PictureText::inside),
                    Column.of("origin", Messages.column_origin, 1, PictureText::origin),
                    Column.of("worst", Messages.column_worst, 1, PictureText::worst),
                    Column.of("notes", Messages.column_notes, 1, PictureText::notes));

    private final List<Line> lines = new ArrayList<>();

    PictureText(Scenery scenery) {
        for (Row row : rows(scenery)) {
            MapLane lane = row.lane();
            if (lane != null && !row.isHeading()) {
                add(row, lane.lane());
            }
        }
    }

    /** The line that is selected, else all. */
    private static List<Row> rows(Scenery scenery) {
        List<Row> all = scenery.rows().rows();
        if (!(scenery.pick() instanceof Pick.OfLane of)) {
            return all;
        }
        int row = scenery.rows().places().of(of);
        return row < 0 ? List.of() : List.of(all.get(row));
    }

    private void add(Row row, Lane lane) {
        if (lane.isUnknown()) {
            lines.add(new Line(row, lane, IdKind.UID, null));
        }
        for (IdKind kind : IdKind.values()) {
            for (Block block : lane.blocks(kind)) {
                lines.add(new Line(row, lane, kind, block));
            }
        }
    }

    /** How many lines the text has, which costs less than the text. */
    static int size(Scenery scenery) {
        int size = 0;
        for (Row row : rows(scenery)) {
            MapLane lane = row.lane();
            if (lane != null && !row.isHeading()) {
                size += lane.lane().isUnknown() ? 1 : 0;
                for (IdKind kind : IdKind.values()) {
                    size += lane.lane().blocks(kind).size();
                }
            }
        }
        return size;
    }

    String of(boolean csv) {
        return csv ? RowText.csv(COLUMNS, lines) : RowText.lines(COLUMNS, lines);
    }

    private static String name(Line line) {
        var one = line.row().container();
        return (one == null ? line.lane().containers().getFirst() : one).label();
    }

    private static String count(Line line) {
        boolean single = line.row().container() != null;
        return Integer.toString(single ? 1 : line.lane().containers().size());
    }

    private static String kind(Line line) {
        return line.block() == null ? "" : line.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String host(Line line) {
        Block block = line.block();
        return block == null ? line.lane().problem() : block.ids().toString();
    }

    private static String inside(Line line) {
        Block block = line.block();
        return block == null ? "" : IdRange.of(block.container(), block.ids().size()).toString();
    }

    private static String origin(Line line) {
        Block block = line.block();
        return block == null ? "" : OriginKey.of(line.lane().containers().getFirst(), block.part());
    }

    private static String notes(Line line) {
        var one = line.row().container();
        return line
                .row()
                .host()
                .notes()
                .of(one == null ? line.lane().containers() : List.of(one))
                .stream()
                .map(note -> (note.type().label() + " " + note.storage()).strip())
                .collect(Collectors.joining("; "));
    }

    private static String worst(Line line) {
        Block block = line.block();
        OverlapLevel level = block == null ? null : block.level();
        return level == null ? "" : level.label();
    }
}
