package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.layout.Span;
import io.ringfence.idmap.layout.Spans;
import io.ringfence.idmap.ui.paint.Hit.Area;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.Row;

import java.util.List;

/** Finds what is at a place of the picture. */
public final class Hits {

    private Hits() {}

    /** What is there. */
    public static Hit at(Scenery scenery, int x, int y) {
        Geometry geometry = scenery.geometry();
        boolean inPlot = x >= geometry.labels() && x < geometry.labels() + geometry.plot();
        if (y < Geometry.AXIS) {
            return Hit.of(inPlot ? Area.AXIS : Area.NONE);
        }
        if (y >= geometry.bottom()) {
            return Hit.of(inPlot && geometry.hasMap() ? Area.MAP : Area.NONE);
        }
        int row = row(scenery, y);
        if (row < 0) {
            return Hit.of(Area.NONE);
        }
        Row line = scenery.row(row);
        if (x < geometry.labels()) {
            return Hit.of(isToggle(line, x) ? Area.TOGGLE : Area.LABEL, row);
        }
        MapLane lane = line.lane();
        if (line.isHeading() || lane == null) {
            return Hit.of(Area.HEADING, row);
        }
        return onLane(scenery, row, lane.lane(), x - geometry.labels(), y - scenery.y(row));
    }

    /** The line at this height, headings that stay over those that they cover; -1 for none. */
    private static int row(Scenery scenery, int y) {
        for (Scenery.Pinned pinned : scenery.pinned()) {
            int height = RowTops.height(scenery.row(pinned.row()).kind());
            if (y >= pinned.y() && y < pinned.y() + height) {
                return pinned.row();
            }
        }
        int inRows = y - Geometry.AXIS + scenery.top();
        return inRows < scenery.tops().height() ? scenery.tops().at(inRows) : -1;
    }

    private static boolean isToggle(Row row, int x) {
        MapLane lane = row.lane();
        return row.kind() == Row.Kind.LANE
                && lane != null
                && lane.lane().containers().size() > 1
                && x < Labels.TEXT;
    }

    private static Hit onLane(Scenery scenery, int row, Lane lane, int x, int y) {
        Strip strip = Strip.at(lane, scenery.rows().look().ids(), y);
        List<Block> blocks = lane.blocks(strip.kind());
        for (Span span : Spans.of(blocks, scenery.viewport())) {
            // what is thin can still be hit
            if (x >= span.left() - 1 && x < span.right() + 1) {
                return new Hit(Area.LANE, row, strip, first(blocks, span), span.blocks());
            }
        }
        return new Hit(Area.LANE, row, strip, null, 0);
    }

    private static Block first(List<Block> blocks, Span span) {
        for (Block block : blocks) {
            if (block.ids().start() == span.ids().start()
                    && (span.blocks() > 1 || block.ids().end() == span.ids().end())) {
                return block;
            }
        }
        throw new IllegalStateException("a span without a block");
    }
}
