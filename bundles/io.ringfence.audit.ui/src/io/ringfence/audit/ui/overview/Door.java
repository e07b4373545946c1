package io.ringfence.audit.ui.overview;

import io.ringfence.audit.Finding;
import io.ringfence.audit.ui.review.Filter;

import org.eclipse.jdt.annotation.Nullable;

/** Where something in the overview leads. */
sealed interface Door {

    /**
     * To findings.
     *
     * @param filter those that are counted
     * @param show the one to show at once, null for none
     */
    record Findings(Filter filter, @Nullable Finding show) implements Door {}

    /** To the choice of the capture to compare with. */
    record Baselines() implements Door {}
}
