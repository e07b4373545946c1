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
                    Column.of("worst", Messages.column_worst, 1, PictureText::worst));

    private final List<Line> lines = new ArrayList<>();

    PictureText(Scenery scenery) {
        for (Row row : scenery.rows().rows()) {
            MapLane lane = row.lane();
            boolean wanted = !(scenery.pick() instanceof Pick.OfLane of) || row.shows(of);
            if (lane != null && !row.isHeading() && wanted) {
                add(row, lane.lane());
            }
        }
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

    int size() {
        return lines.size();
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

    private static String worst(Line line) {
        Block block = line.block();
        OverlapLevel level = block == null ? null : block.level();
        return level == null ? "" : level.label();
    }
}
