package io.ringfence.audit.ui.view;

import io.ringfence.audit.Outcome;
import io.ringfence.audit.ui.review.ReviewRow;
import io.ringfence.ui.Icons;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.table.Column;

import java.util.List;

/** The columns of the table of findings; their ids are the names of what they are sorted by. */
final class FindingColumns {

    static final List<Column<ReviewRow>> ALL =
            List.of(
                    new Column<>(
                            "severity",
                            Messages.column_severity,
                            90,
                            row -> row.finding().severity().label(),
                            row -> Icons.image(row.mark())),
                    Column.of("outcome", Messages.column_outcome, 68, FindingColumns::outcome),
                    Column.of(
                            "check",
                            Messages.column_check,
                            196,
                            row -> row.finding().check().title()),
                    Column.of("server", Messages.column_server, 68, row -> row.finding().server()),
                    Column.of(
                            "project",
                            Messages.column_project,
                            68,
                            row -> row.finding().entity().project()),
                    Column.of("entity", Messages.column_entity, 114, ReviewRow::name),
                    Column.of(
                            "message",
                            Messages.column_message,
                            320,
                            row -> row.finding().message()));

    private FindingColumns() {}

    /** The word for an outcome. */
    static String word(Outcome outcome) {
        return switch (outcome) {
            case FAIL -> Messages.outcome_fail;
            case UNKNOWN -> Mark.UNKNOWN.word();
            case PASS -> Mark.PASS.word();
            case NOT_APPLICABLE -> Mark.NOT_APPLICABLE.word();
        };
    }

    private static String outcome(ReviewRow row) {
        return row.mark() == Mark.EXCEPTED ? row.mark().word() : word(row.finding().outcome());
    }
}
