package io.ringfence.idmap.ui.export;

import io.ringfence.idmap.ui.paint.Scenery;
import io.ringfence.idmap.ui.picture.IdmapView;
import io.ringfence.ui.Ui;
import io.ringfence.ui.state.Tasks;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Copies the picture, all lanes over the part of the axis that is seen, into the clipboard. */
public final class CopyPictureHandler extends PictureCommand {

    @Override
    void run(IdmapView view, Scenery scenery) {
        Shell shell = view.getSite().getShell();
        view.getSite()
                .getService(Tasks.class)
                .start(
                        Messages.copying,
                        _ -> {
                            try {
                                byte[] png = DrawnPicture.png(drawing(scenery, true, false), 1);
                                ImageData image = new ImageData(new ByteArrayInputStream(png));
                                Ui.later(shell, () -> copy(view, image));
                            } catch (IOException e) {
                                Ui.later(shell, () -> view.say(String.valueOf(e.getMessage())));
                            }
                        });
    }

    private static void copy(IdmapView view, ImageData image) {
        Clipboard clipboard = new Clipboard(view.getSite().getShell().getDisplay());
        clipboard.setContents(new Object[] {image}, new Transfer[] {ImageTransfer.getInstance()});
        clipboard.dispose();
        view.say(Messages.copied);
    }
}
