package io.ringfence.idmap.ui.export;

import io.ringfence.idmap.drawing.Drawing;
import io.ringfence.idmap.drawing.Palette;
import io.ringfence.idmap.layout.Viewport;
import io.ringfence.idmap.ui.paint.Scenery;
import io.ringfence.idmap.ui.picture.IdmapView;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;

/** Does something with the picture of the window. */
abstract class PictureCommand extends AbstractHandler {

    @Override
    public final @Nullable Object execute(@Nullable ExecutionEvent event) {
        IdmapView.of(event).ifPresent(this::run);
        return null;
    }

    private void run(IdmapView view) {
        view.pane()
                .map(pane -> pane.map().scenery())
                .filter(scenery -> !scenery.rows().rows().isEmpty())
                .ifPresent(scenery -> run(view, scenery));
    }

    abstract void run(IdmapView view, Scenery scenery);

    /**
     * The picture as a drawing. Takes time where there are many lanes: not for the user interface.
     *
     * @param seen only what of the axis is seen; else all of it
     */
    static Drawing drawing(Scenery scenery, boolean seen, boolean dark) {
        Viewport part =
                seen ? scenery.viewport() : Viewport.all(scenery.rows().axis(), Drawing.USUAL);
        return RowsDrawing.of(
                scenery.rows(), part, Drawing.USUAL, dark ? Palette.DARK : Palette.LIGHT);
    }
}
