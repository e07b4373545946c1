package io.ringfence.audit.ui.view;

import io.ringfence.audit.Outcome;
import io.ringfence.audit.ui.review.Filter;
import io.ringfence.audit.ui.review.Listed;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.ui.widget.EmptyState;
import io.ringfence.ui.widget.EmptyState.Action;

import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Says why no finding is shown, and what would show some. */
final class WhyEmpty {

    private final Review review;
    private final Listed listed;

    WhyEmpty(Review review, Listed listed) {
        this.review = review;
        this.listed = listed;
    }

    void show(EmptyState state) {
        if (listed.total() == 0) {
            state.show(
                    review.isAuditing() ? Messages.empty_auditing : Messages.empty_nothing,
                    review.isAuditing() ? Messages.empty_auditingText : Messages.empty_nothingText,
                    List.of());
            return;
        }
        Filter filter = review.filter();
        var place = filter.scope();
        if (place != null && review.server(place.server()).isEmpty()) {
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
        state.show(Messages.empty_filtered, Messages.empty_filteredText, actions);
    }

    private Action clear() {
        return new Action(
                "filter",
                Messages.empty_clear,
                NLS.bind(Messages.empty_clearNote, "%,d".formatted(listed.total())),
                () -> review.filter(Filter.START));
    }
}
