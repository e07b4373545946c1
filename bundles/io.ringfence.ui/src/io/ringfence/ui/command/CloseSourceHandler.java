package io.ringfence.ui.command;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.view.Selections;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

import java.util.Optional;

/** Closes the source of what is selected, or all of them when nothing is. */
public final class CloseSourceHandler extends EstateHandler {

    @Override
    void run(ExecutionEvent event, Shell shell, LxdModel model) {
        Optional<Entity> selected =
                Selections.first(HandlerUtil.getCurrentSelection(event))
                        .flatMap(Selections::entity);
        selected.flatMap(entity -> source(model, entity))
                .ifPresentOrElse(
                        source -> model.close(source.spec()),
                        () ->
                                model.state()
                                        .sources()
                                        .forEach(source -> model.close(source.spec())));
    }

    private static Optional<OpenSource> source(LxdModel model, Entity entity) {
        LxdState state = model.state();
        return state.sourceOf(entity.server()).or(() -> state.source(entity.server()));
    }
}
