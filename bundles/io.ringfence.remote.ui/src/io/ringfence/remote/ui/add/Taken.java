package io.ringfence.remote.ui.add;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.own.Importing;
import io.ringfence.remote.own.RemoteName;

import org.eclipse.osgi.util.NLS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of remotes that were to be taken over.
 *
 * @param names of those that Ringfence has now
 * @param problems of the others
 */
record Taken(List<String> names, List<Problem> problems) {

    /** Takes them over, one after the other. */
    static Taken of(List<Candidate> chosen, boolean copies, Importing importing, Instant now) {
        List<String> names = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Candidate each : chosen) {
            try {
                RemoteName name = RemoteName.parse(each.name());
                if (copies) {
                    importing.copy(name, each.remote(), now);
                } else {
                    importing.link(name, each.remote());
                }
                names.add(each.name());
            } catch (SourceException e) {
                problems.add(e.problem());
            }
        }
        return new Taken(names, problems);
    }

    /** The first problem, and what worked in spite of it. */
    Problem told() {
        Problem first = problems.getFirst();
        return names.isEmpty()
                ? first
                : new Problem(
                        first.kind(),
                        NLS.bind(Messages.takenOthers, first.what(), String.join(", ", names)),
                        first.where(),
                        first.remedy());
    }
}
