package io.ringfence.idmap.ui.picture;

import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.model.source.Problem;
import io.ringfence.ui.start.StartActions;
import io.ringfence.ui.widget.EmptyState;
import io.ringfence.ui.widget.EmptyState.Action;

import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.List;

/** Says why there is no picture, and what to do about it. */
final class WhyEmpty {

    private final IdmapDesk desk;
    private final LxdState state;
    private final StartActions start;

    WhyEmpty(IdmapDesk desk, LxdState state, StartActions start) {
        this.desk = desk;
        this.state = state;
        this.start = start;
    }

    void show(EmptyState empty) {
        boolean capturing =
                state.sources().stream()
                        .anyMatch(source -> source.phase() == OpenSource.Phase.CAPTURING);
        if (state.sources().isEmpty()) {
            empty.show(Messages.empty_title, Messages.empty_text, start.all());
        } else if (state.capture().servers().isEmpty()) {
            String problems = problems();
            if (capturing || problems.isEmpty()) {
                empty.show(Messages.empty_asking, Messages.empty_askingText, List.of());
            } else {
                empty.show(Messages.empty_noAnswer, problems, start.all());
            }
        } else if (desk.isComputing()) {
            empty.show(Messages.empty_computing, Messages.empty_computingText, List.of());
        } else {
            List<String> gaps = desk.picture().gaps();
            empty.show(
                    Messages.empty_none,
                    gaps.isEmpty()
                            ? Messages.empty_noneText
                            : Messages.empty_noneText + "\n" + String.join("\n", gaps),
                    List.of());
        }
    }

    private String problems() {
        List<String> lines = new ArrayList<>();
        for (OpenSource source : state.sources()) {
            Problem problem = source.problem();
            if (problem != null) {
                lines.add(problem.line());
            }
        }
        return String.join("\n", lines);
    }

    /** No lane has what the filter asks for. */
    static void filtered(EmptyState empty, IdmapDesk desk) {
        empty.show(
                Messages.empty_filtered,
                NLS.bind(Messages.empty_filteredText, desk.look().filter()),
                List.of(
                        new Action(
                                "widen",
                                Messages.empty_clear,
                                NLS.bind(Messages.empty_clearNote, desk.picture().lanes()),
                                () -> desk.look(look -> look.withFilter("")))));
    }
}
