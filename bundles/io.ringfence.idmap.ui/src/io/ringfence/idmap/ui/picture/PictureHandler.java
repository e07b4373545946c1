package io.ringfence.idmap.ui.picture;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jdt.annotation.Nullable;

/** Does something in the picture of the window: what, its parameter says. */
public final class PictureHandler extends AbstractHandler implements IExecutableExtension {

    private String what = "";

    @Override
    public void setInitializationData(
            @Nullable IConfigurationElement element,
            @Nullable String property,
            @Nullable Object data) {
        what = data instanceof String text ? text : "";
    }

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        IdmapView.of(event).flatMap(IdmapView::pane).ifPresent(this::run);
        return null;
    }

    private void run(IdmapPane pane) {
        switch (what) {
            case "in" -> pane.map().zoom(true);
            case "out" -> pane.map().zoom(false);
            case "fit" -> pane.map().fit();
            case "next" -> pane.map().step(1);
            case "previous" -> pane.map().step(-1);
            case "jump" -> pane.jump();
            case "linear" -> pane.switchAxis();
            default -> throw new IllegalStateException("the picture does not know " + what);
        }
    }
}
