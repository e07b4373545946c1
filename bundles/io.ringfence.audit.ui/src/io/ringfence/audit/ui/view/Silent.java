package io.ringfence.audit.ui.view;

import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Standing;

import org.eclipse.jdt.annotation.Nullable;

import java.util.Comparator;
import java.util.Optional;

/** Which of the open sources has said nothing yet, so that nothing can be shown of it. */
final class Silent {

    private Silent() {}

    /**
     * The source to tell of: one whose problem is known before one that is still being read.
     *
     * @param place what alone is looked at, null for everything
     */
    static Optional<OpenSource> source(LxdState state, @Nullable Entity place) {
        Optional<OpenSource> here =
                place == null ? Optional.empty() : Standing.source(state, place);
        return here.isPresent()
                ? here.filter(source -> source.servers().isEmpty())
                : state.sources().stream()
                        .filter(source -> source.servers().isEmpty())
                        .min(Comparator.comparing(source -> source.problem() == null));
    }
}
