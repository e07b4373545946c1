package io.ringfence.idmap.ui.picture;

import io.ringfence.ui.command.ParameterHandler;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;

/** Does something in the picture of the window: what, its parameter says. */
public final class PictureHandler extends ParameterHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        IdmapView.of(event).ifPresent(view -> view.pane().ifPresent(pane -> run(view, pane)));
        return null;
    }

    private void run(IdmapView view, IdmapPane pane) {
        switch (parameter()) {
            case "in" -> pane.map().zoom(true);
            case "out" -> pane.map().zoom(false);
            case "fit" -> pane.map().fit();
            case "next" -> step(view, pane, 1);
            case "previous" -> step(view, pane, -1);
            case "jump" -> pane.jump();
            case "linear" -> pane.switchAxis();
            default -> throw new IllegalStateException("the picture does not know " + parameter());
        }
    }

    private static void step(IdmapView view, IdmapPane pane, int by) {
        if (!pane.map().step(by)) {
            boolean filtered = pane.map().scenery().rows().hidden() > 0;
            view.say(filtered ? Messages.step_filtered : Messages.step_none);
        }
    }
}
