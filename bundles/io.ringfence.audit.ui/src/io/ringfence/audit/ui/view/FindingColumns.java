package io.ringfence.audit.ui.view;

import io.ringfence.audit.Outcome;
import io.ringfence.audit.ui.review.Listed;
import io.ringfence.audit.ui.review.Noted;
import io.ringfence.audit.ui.review.ReviewRow;
import io.ringfence.audit.ui.review.Reviewed;
import io.ringfence.ui.Icons;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.table.Column;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;
import java.util.function.Supplier;

/** The columns of the table of findings; their ids are the names of what they are sorted by. */
final class FindingColumns {

    private FindingColumns() {}

    /**
     * @param listed what is listed now
     */
    static List<Column<ReviewRow>> of(Supplier<Listed> listed) {
        return List.of(
                Column.<ReviewRow>of(
                                "severity",
                                Messages.column_severity,
                                86,
                                row -> row.finding().severity().label())
                        .with(row -> Icons.image(row.mark())),
                Column.<ReviewRow>of(
                                "outcome", Messages.column_outcome, 76, FindingColumns::outcome)
                        .hidden(),
                Column.of(
                        "check", Messages.column_check, 236, row -> row.finding().check().title()),
                Column.of("server", Messages.column_server, 78, row -> row.finding().server()),
                Column.of(
                        "project",
                        Messages.column_project,
                        72,
                        row -> row.finding().entity().project()),
                Column.of("entity", Messages.column_entity, 104, ReviewRow::name),
                Column.of("message", Messages.column_message, 320, row -> row.finding().message()),
                Column.<ReviewRow>of(
                                "change",
                                Messages.column_change,
                                76,
                                row -> Words.of(listed.get().change(row)))
                        .hidden(),
                Column.<ReviewRow>of(
                                "note",
                                Messages.column_note,
                                110,
                                row -> note(listed.get().noted(row)))
                        .with(row -> Words.icon(listed.get().noted(row)))
                        .hidden(),
                Column.<ReviewRow>of(
                                "area",
                                Messages.column_area,
                                96,
                                row -> row.finding().check().area())
                        .hidden());
    }

    private static String outcome(ReviewRow row) {
        Outcome outcome = row.finding().outcome();
        return row.mark() == Mark.EXCEPTED ? row.mark().word() : Words.of(outcome);
    }

    /** The first line of a note; a word where only a look is noted. */
    private static String note(@Nullable Noted noted) {
        if (noted == null) {
            return "";
        }
        String text = noted.note().text().lines().findFirst().orElse("");
        return text.isEmpty() || noted.state() == Reviewed.CHANGED
                ? (Words.of(noted.state()) + "  " + text).strip()
                : text;
    }
}
