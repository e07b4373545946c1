package io.ringfence.idmap.ui.plan;

import io.ringfence.idmap.plan.Step;
import io.ringfence.idmap.ui.state.Host;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What a plan does to a container, or what it says of a whole host.
 *
 * @param number its place in the plan
 * @param host where
 * @param step what happens to a container, null for a sentence about the host
 * @param action what is done, in a few words
 * @param now the host ids before
 * @param then the host ids after
 * @param restart whether the container needs a restart, in a word
 * @param files what becomes of the owners of its files
 * @param note what else is to be known
 * @param pick what is selected with it: the lane of the container, or the server of the host
 */
record PlanRow(
        int number,
        Host host,
        @Nullable Step step,
        String action,
        String now,
        String then,
        String restart,
        String files,
        String note,
        Object pick) {

    /** The container, or that it is about the host. */
    String container() {
        Step of = step;
        return of == null ? Messages.row_host : of.container().label();
    }
}
