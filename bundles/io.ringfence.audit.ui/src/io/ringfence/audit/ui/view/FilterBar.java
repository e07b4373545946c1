package io.ringfence.audit.ui.view;

import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.ui.review.Filter;
import io.ringfence.audit.ui.review.Listed;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.ui.Icons;
import io.ringfence.ui.Style;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.widget.FilterField;
import io.ringfence.ui.widget.Toggles;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import java.util.List;

/** What narrows the table of findings: text, severities, outcomes, areas and a place. */
final class FilterBar {

    private final Review review;
    private final FilterField text;
    private final Toggles<Severity> severities;
    private final Toggles<Outcome> outcomes;
    private final AreaMenu areas;
    private final PlaceBar place;
    private final Label counts;
    private final Composite first;

    FilterBar(Composite parent, Review review) {
        this.review = review;
        first = row(parent, 3);
        text =
                new FilterField(
                        first,
                        Messages.filter_hint,
                        typed -> review.filter(review.filter().withText(typed)));
        areas = new AreaMenu(first, review);
        counts = Style.MUTED.on(new Label(first, SWT.TRAIL));
        Composite second = row(parent, 2);
        severities =
                new Toggles<>(
                        second,
                        List.of(Severity.values()),
                        severity -> Icons.image(Mark.valueOf(severity.name())),
                        Severity::label,
                        chosen -> review.filter(review.filter().withSeverities(chosen)));
        outcomes =
                new Toggles<>(
                        second,
                        List.of(Outcome.values()),
                        outcome -> Icons.image(icon(outcome)),
                        FindingColumns::word,
                        chosen -> review.filter(review.filter().withOutcomes(chosen)));
        place = new PlaceBar(parent, () -> review.filter(review.filter().within(null)));
    }

    void leadsTo(Control table) {
        text.leadsTo(table);
    }

    void focus() {
        text.control().setFocus();
    }

    /** Shows what the filter is now and how many findings each part of it has. */
    void show(Listed listed) {
        Filter filter = review.filter();
        if (!text.control().getText().equals(filter.text())) {
            text.control().setText(filter.text());
        }
        severities.show(filter.severities(), severity -> listed.count(severity, filter));
        outcomes.show(filter.outcomes(), outcome -> listed.count(outcome, filter));
        areas.show(filter.areas());
        place.show(filter.scope());
        counts.setText(
                review.isAuditing()
                        ? Messages.auditing
                        : NLS.bind(
                                Messages.counts,
                                "%,d".formatted(listed.rows().size()),
                                "%,d".formatted(listed.total())));
        first.layout();
    }

    private static String icon(Outcome outcome) {
        return switch (outcome) {
            case FAIL -> "outcome-fail";
            case UNKNOWN -> Mark.UNKNOWN.icon();
            case PASS -> Mark.PASS.icon();
            case NOT_APPLICABLE -> Mark.NOT_APPLICABLE.icon();
        };
    }

    private static Composite row(Composite parent, int columns) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(columns)
                .extendedMargins(8, 8, 4, 0)
                .spacing(12, 0)
                .applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return row;
    }
}
