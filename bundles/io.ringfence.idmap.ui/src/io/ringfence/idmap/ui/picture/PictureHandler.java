package io.ringfence.idmap.ui.picture;

import io.ringfence.ui.command.ParameterHandler;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;

/** Does something in the picture of the window: what, its parameter says. */
public final class PictureHandler extends ParameterHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        IdmapView.of(event).flatMap(IdmapView::pane).ifPresent(this::run);
        return null;
    }

    private void run(IdmapPane pane) {
        switch (parameter()) {
            case "in" -> pane.map().zoom(true);
            case "out" -> pane.map().zoom(false);
            case "fit" -> pane.map().fit();
            case "next" -> pane.map().step(1);
            case "previous" -> pane.map().step(-1);
            case "jump" -> pane.jump();
            case "linear" -> pane.switchAxis();
            default -> throw new IllegalStateException("the picture does not know " + parameter());
        }
    }
}
