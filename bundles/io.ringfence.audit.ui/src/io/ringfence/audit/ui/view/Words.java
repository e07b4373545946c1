package io.ringfence.audit.ui.view;

import io.ringfence.audit.Outcome;
import io.ringfence.audit.change.Change;
import io.ringfence.audit.ui.review.Grouping;
import io.ringfence.audit.ui.review.Noted;
import io.ringfence.audit.ui.review.Reviewed;
import io.ringfence.ui.Icons;
import io.ringfence.ui.estate.Mark;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Image;

/** Words and icons for what findings can be. */
final class Words {

    private Words() {}

    static String of(Outcome outcome) {
        return switch (outcome) {
            case FAIL -> Messages.outcome_fail;
            case UNKNOWN -> Mark.UNKNOWN.word();
            case PASS -> Mark.PASS.word();
            case NOT_APPLICABLE -> Mark.NOT_APPLICABLE.word();
        };
    }

    static String of(Reviewed reviewed) {
        return switch (reviewed) {
            case NO -> Messages.reviewed_no;
            case YES -> Messages.reviewed_yes;
            case CHANGED -> Messages.reviewed_changed;
        };
    }

    static String of(Grouping grouping) {
        return switch (grouping) {
            case NONE -> Messages.group_none;
            case CHECK -> Messages.column_check;
            case ENTITY -> Messages.column_entity;
            case SERVER -> Messages.column_server;
            case AREA -> Messages.column_area;
        };
    }

    /** What findings are put together by, as a column has it; empty for nothing. */
    static String heading(Grouping grouping) {
        return switch (grouping) {
            case NONE -> "";
            // a column is called entity, and has less than the whole place
            case ENTITY -> Messages.text_place;
            case CHECK, SERVER, AREA -> of(grouping);
        };
    }

    /** Empty where nothing is worth a word. */
    static String of(Change change) {
        return switch (change) {
            case NEW -> Messages.change_new;
            case REOPENED -> Messages.change_reopened;
            case FOUND -> Messages.change_found;
            case FIXED -> Messages.change_fixed;
            case GONE -> Messages.change_gone;
            case MEANWHILE -> Messages.change_meanwhile;
            case LOST -> Messages.change_lost;
            case NOW_UNKNOWN -> Messages.change_nowUnknown;
            case NONE -> "";
        };
    }

    static @Nullable Image icon(@Nullable Noted noted) {
        if (noted == null) {
            return null;
        }
        return Icons.image(noted.state() == Reviewed.CHANGED ? "review-changed" : "review");
    }
}
