package io.ringfence.audit.ui.view;

import io.ringfence.audit.Outcome;
import io.ringfence.audit.ui.review.Filter;
import io.ringfence.audit.ui.review.Listed;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.OpenSource;
import io.ringfence.ui.estate.Standing;
import io.ringfence.ui.widget.EmptyState;
import io.ringfence.ui.widget.EmptyState.Action;

import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Says why no finding is shown, and what would show some. */
final class WhyEmpty {

    private final Review review;
    private final LxdModel model;
    private final Listed listed;

    WhyEmpty(Review review, LxdModel model, Listed listed) {
        this.review = review;
        this.model = model;
        this.listed = listed;
    }

    void show(EmptyState state) {
        Filter filter = review.filter();
        var place = filter.scope();
        boolean unanswered = place != null && review.server(place.server()).isEmpty();
        boolean nothing = listed.total() == 0;
        if (nothing || unanswered) {
            Optional<OpenSource> silent = Silent.source(model.state(), unanswered ? place : null);
            if (silent.isPresent() && !review.isAuditing()) {
                silent(silent.get(), nothing, state);
                return;
            }
        }
        if (nothing) {
            state.show(
                    review.isAuditing() ? Messages.empty_auditing : Messages.empty_nothing,
                    review.isAuditing() ? Messages.empty_auditingText : Messages.empty_nothingText,
                    List.of());
            return;
        }
        if (place != null && unanswered) {
            state.show(Messages.empty_noAnswer, place.server(), List.of(clear()));
            return;
        }
        int passed = listed.count(Outcome.PASS);
        List<Action> actions = new ArrayList<>();
        if (passed > 0 && !filter.outcomes().contains(Outcome.PASS)) {
            var outcomes = EnumSet.of(Outcome.PASS);
            outcomes.addAll(filter.outcomes());
            actions.add(
                    new Action(
                            "mark-pass",
                            NLS.bind(Messages.empty_showPassed, "%,d".formatted(passed)),
                            "",
                            () -> review.filter(filter.withOutcomes(outcomes))));
        }
        actions.add(clear());
        boolean green = asksForFailures(filter) && !anyFails();
        state.show(
                green ? Messages.empty_green : Messages.empty_filtered,
                !green
                        ? Messages.empty_filteredText
                        : passed > 0 ? Messages.empty_greenText : Messages.empty_greenGone,
                actions);
    }

    /** Whether the filter names a place or checks alone: then nothing to show is good news. */
    private static boolean asksForFailures(Filter filter) {
        return filter.text().isBlank()
                && filter.hidden().isEmpty()
                && filter.reviewed().isEmpty()
                && filter.changes().isEmpty()
                && filter.outcomes().contains(Outcome.FAIL)
                && filter.severities().containsAll(Filter.START.severities());
    }

    private boolean anyFails() {
        return listed.count(Outcome.FAIL) > 0 || listed.count(Outcome.UNKNOWN) > 0;
    }

    private void silent(OpenSource source, boolean nothing, EmptyState state) {
        var problem = source.problem();
        List<Action> actions = new ArrayList<>();
        if (problem != null) {
            actions.add(
                    new Action(
                            "refresh",
                            Messages.empty_ask,
                            source.spec(),
                            () -> model.open(source.spec())));
        }
        if (!nothing) {
            actions.add(clear());
        }
        state.show(
                NLS.bind(
                        problem == null ? Messages.empty_reading : Messages.empty_silent,
                        source.spec()),
                problem == null ? Messages.empty_readingText : Standing.explain(problem),
                actions);
    }

    private Action clear() {
        return new Action(
                "filter",
                Messages.empty_clear,
                NLS.bind(Messages.empty_clearNote, "%,d".formatted(listed.total())),
                () -> review.filter(Filter.START));
    }
}
