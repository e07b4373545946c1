package io.ringfence.ui.view;

import io.ringfence.model.service.LxdState;
import io.ringfence.ui.estate.EstateNode;
import io.ringfence.ui.estate.Rating;
import io.ringfence.ui.estate.Ratings;
import io.ringfence.ui.table.Column;

import java.time.Instant;
import java.util.List;

/** The rows of the estate's tree as a table, for the clipboard. */
final class EstateColumns {

    private EstateColumns() {}

    /**
     * @param now for ages
     */
    static List<Column<EstateNode>> of(LxdState state, Ratings ratings, Instant now) {
        EstateWords words = new EstateWords(state, now);
        return List.of(
                Column.of("place", Messages.column_place, 0, node -> node.entity().path()),
                Column.of("kind", Messages.column_kind, 0, node -> node.entity().kind().label()),
                Column.of("name", Messages.column_name, 0, EstateNode::label),
                Column.of("state", Messages.column_state, 0, words::detail),
                Column.of(
                        "worst",
                        Messages.column_worst,
                        0,
                        node -> worst(ratings.of(node.entity()))),
                Column.of(
                        "failures",
                        Messages.column_failures,
                        0,
                        node -> String.valueOf(ratings.of(node.entity()).failures())),
                Column.of(
                        "unknowns",
                        Messages.column_unknowns,
                        0,
                        node -> String.valueOf(ratings.of(node.entity()).unknowns())));
    }

    private static String worst(Rating rating) {
        return rating.isEmpty() ? "" : rating.worst().word();
    }
}
