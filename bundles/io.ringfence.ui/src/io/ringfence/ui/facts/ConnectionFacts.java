package io.ringfence.ui.facts;

import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.model.source.Problem;
import io.ringfence.ui.estate.Standing;
import io.ringfence.ui.page.Part;

import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.List;

/** How a server's source stands: whether what is shown is what is the case now. */
final class ConnectionFacts {

    private ConnectionFacts() {}

    /** Why it could not be read last, if so, and how it stands. */
    static List<Part> of(OpenSource source, LxdState state) {
        List<Part> parts = new ArrayList<>();
        Problem problem = source.problem();
        if (problem != null) {
            boolean never = source.servers().isEmpty();
            parts.add(
                    new Part.Facts(
                            never ? Messages.heading_never : Messages.heading_problem,
                            List.of(
                                    Part.Fact.of(Messages.what, Standing.sentence(problem.what())),
                                    Part.Fact.of(Messages.where, problem.where()),
                                    Part.Fact.of(
                                            Messages.remedy,
                                            Standing.sentence(problem.remedy())))));
        }
        parts.addAll(
                new FactList(Messages.heading_connection)
                        .add(Messages.source, source.spec())
                        .add(Messages.standing, standing(source, state.following()))
                        .add(Messages.step, step(source))
                        // a file answers whenever it is opened: when it was captured counts
                        .add(
                                Messages.answered,
                                Standing.isFile(source.spec()) ? null : source.answered())
                        .part());
        return parts;
    }

    private static String standing(OpenSource source, boolean following) {
        return switch (Standing.of(source, following)) {
            case LIVE -> Messages.standing_live;
            case READING -> Messages.standing_reading;
            case PAUSED -> Messages.standing_paused;
            case RECORDED ->
                    Standing.isFile(source.spec())
                            ? Messages.standing_file
                            : Messages.standing_recorded;
            case READ -> Messages.standing_read;
            case LOST ->
                    source.servers().isEmpty() ? Messages.standing_never : Messages.standing_lost;
        };
    }

    private static String step(OpenSource source) {
        OpenSource.Step step = source.step();
        if (step == null) {
            return "";
        }
        return step.total() > 0
                ? NLS.bind(Messages.step_of, new Object[] {step.what(), step.done(), step.total()})
                : step.what();
    }
}
