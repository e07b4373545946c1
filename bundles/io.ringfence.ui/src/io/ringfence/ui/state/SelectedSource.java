package io.ringfence.ui.state;

import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.ui.estate.Standing;
import io.ringfence.ui.state.Selection.Made;

import java.util.Optional;

/** The source that the selected thing comes from. */
public final class SelectedSource {

    private SelectedSource() {}

    /** Empty when nothing of the estate is selected, or its server was closed since. */
    public static Optional<OpenSource> of(Made selected, LxdState state) {
        return selected.entity().flatMap(entity -> Standing.source(state, entity));
    }
}
