package io.ringfence.idmap.ui.export;

import io.ringfence.idmap.drawing.Drawing;
import io.ringfence.idmap.ui.export.ExportDialog.Wanted;
import io.ringfence.idmap.ui.paint.Scenery;
import io.ringfence.idmap.ui.picture.IdmapView;
import io.ringfence.ui.Asking;

/** Saves the picture as SVG or PNG. */
public final class ExportPictureHandler extends PictureCommand {

    private static final Wanted FIRST = new Wanted(false, false, false, 2);

    @Override
    void run(IdmapView view, Scenery scenery) {
        ExportDialog dialog = new ExportDialog(view.getSite().getShell(), FIRST);
        if (!Asking.isAgreed(dialog, view.getSite().getShell())) {
            return;
        }
        Wanted wanted = dialog.wanted();
        SaveAs save = new SaveAs(view, Messages.export_title, Messages.picture);
        if (wanted.png()) {
            save.ask(
                    "id-maps.png",
                    "png",
                    Messages.export_pngFiles,
                    out -> DrawnPicture.png(drawing(scenery, wanted), wanted.scale(), out));
        } else {
            save.ask(
                    "id-maps.svg",
                    "svg",
                    Messages.export_svgFiles,
                    out -> DrawnPicture.svg(drawing(scenery, wanted), out));
        }
    }

    private static Drawing drawing(Scenery scenery, Wanted wanted) {
        return drawing(scenery, wanted.seen(), wanted.dark());
    }
}
