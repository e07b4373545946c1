package io.ringfence.audit.ui.view;

import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.ui.review.Filter;
import io.ringfence.audit.ui.review.Grouping;
import io.ringfence.audit.ui.review.Listed;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.ui.Icons;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.widget.Brief;
import io.ringfence.ui.widget.FilterField;
import io.ringfence.ui.widget.MenuButton;
import io.ringfence.ui.widget.Tags;
import io.ringfence.ui.widget.Toggles;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import java.util.List;
import java.util.Set;

/** What narrows the table of findings, and puts them together. */
final class FilterBar {

    private final Review review;
    private final FilterField text;
    private final MenuButton areas;
    private final MenuButton reviewed;
    private final MenuButton groups;
    private final Toggles<Severity> severities;
    private final Toggles<Outcome> outcomes;
    private final CountLabel counts;
    private String told = "";
    private final Tags tags;

    FilterBar(Composite parent, Review review) {
        this.review = review;
        FilterMenus menus = new FilterMenus(review);
        Composite first = row(parent, 4);
        text = new FilterField(first, Messages.filter_hint, this::typed);
        text.explain(Messages.filter_explained);
        areas = new MenuButton(first, "filter", menus::areas);
        reviewed = new MenuButton(first, "review", menus::reviewed);
        groups = new MenuButton(first, "group", menus::groups);
        Composite second = row(parent, 3);
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
                        Words::of,
                        chosen -> review.filter(review.filter().withOutcomes(chosen)));
        counts = new CountLabel(second);
        tags = new Tags(parent, Messages.place_everything, () -> review.filter(Filter.START));
    }

    private void typed(String now) {
        told = now;
        review.filter(review.filter().withText(now));
    }

    /**
     * Shows what somebody else asked for. Who types is ahead of what the field has told: GTK tells
     * of a letter when it is there already, and what was told before must not take it away again.
     */
    private void told(String now) {
        if (!now.equals(told)) {
            told = now;
            text.control().setText(now);
        }
    }

    void leadsTo(Runnable table) {
        text.leadsTo(table);
    }

    void focus() {
        text.control().setFocus();
    }

    /** Lets the user choose what findings are put together by. */
    void openGroups() {
        groups.open();
    }

    /** Shows what the filter is now and how many findings each part of it has. */
    void show(Listed listed) {
        Filter filter = review.filter();
        told(filter.text());
        severities.show(filter.severities(), listed::count);
        outcomes.show(filter.outcomes(), listed::count);
        areas.show(
                some(filter.areas(), Messages.areas_all, Messages.areas_some),
                Messages.areas_explained);
        reviewed.show(
                filter.reviewed().isEmpty()
                        ? Messages.reviewed_all
                        : some(
                                Set.copyOf(filter.reviewed().stream().map(Words::of).toList()),
                                "",
                                Messages.reviewed_some),
                Messages.reviewed_explained);
        Grouping grouping = review.grouping();
        groups.show(
                grouping == Grouping.NONE
                        ? Messages.group_none
                        : NLS.bind(Messages.group_by, Words.of(grouping)),
                Messages.group_explained);
        tags.show(FilterTags.of(review));
        int shown = listed.rows().size();
        String few =
                listed.total() == 0
                        ? ""
                        : NLS.bind(
                                Messages.counts_brief, Brief.of(shown), Brief.of(listed.total()));
        counts.show(
                review.isAuditing() ? Messages.auditing : few,
                NLS.bind(Messages.counts, "%,d".formatted(shown), "%,d".formatted(listed.total())));
    }

    private static String some(Set<String> chosen, String all, String several) {
        return switch (chosen.size()) {
            case 0 -> all;
            case 1 -> chosen.iterator().next();
            default -> NLS.bind(several, chosen.size());
        };
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
                .spacing(8, 0)
                .applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return row;
    }
}
