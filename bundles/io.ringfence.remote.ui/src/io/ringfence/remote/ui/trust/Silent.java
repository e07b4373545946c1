package io.ringfence.remote.ui.trust;

import io.ringfence.model.PlainText;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.model.source.Problem;
import io.ringfence.ui.estate.Standing;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is open and cannot be asked now.
 *
 * @param unknown why nothing is known of a source, by what it was opened with
 * @param waiting whether others are still asked for the first time
 */
record Silent(Map<String, Problem> unknown, boolean waiting) {

    static Silent of(LxdState state) {
        Map<String, Problem> unknown = new TreeMap<>();
        boolean waiting = false;
        for (OpenSource source : state.sources()) {
            if (source.servers().isEmpty()) {
                @Nullable Problem problem = source.problem();
                if (problem == null || source.phase() == OpenSource.Phase.CAPTURING) {
                    waiting = true;
                } else {
                    unknown.put(source.spec(), problem);
                }
            }
        }
        return new Silent(unknown, waiting);
    }

    /** Whether there is nothing to wait for. */
    boolean isAll() {
        return !waiting && !unknown.isEmpty();
    }

    /** Why, with what to do, of each. */
    String text() {
        List<String> parts = new ArrayList<>();
        unknown.forEach(
                (spec, problem) ->
                        parts.add(PlainText.of(spec) + ": " + Standing.explain(problem)));
        return String.join("\n\n", parts);
    }

    /** A sentence for each, without what to do. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        unknown.forEach((spec, problem) -> remarks.add(remark(spec, problem)));
        return remarks;
    }

    private static String remark(String spec, Problem problem) {
        return NLS.bind(Messages.remark_gapOf, PlainText.of(spec), PlainText.of(problem.what()));
    }

    /** Why what is shown of a server may be out of date; empty when it is not. */
    static Optional<String> old(LxdState state, ServerShown server) {
        Optional<OpenSource> source = state.source(server.spec());
        @Nullable Problem problem = source.isPresent() ? source.get().problem() : null;
        return problem == null
                ? Optional.empty()
                : Optional.of(
                        NLS.bind(
                                Messages.remark_old, server.label(), PlainText.of(problem.what())));
    }
}
