package io.ringfence.idmap.ui.export;

import io.ringfence.idmap.drawing.Drawing;
import io.ringfence.idmap.ui.paint.Scenery;
import io.ringfence.idmap.ui.picture.IdmapView;
import io.ringfence.ui.Ui;
import io.ringfence.ui.state.Tasks;

import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

import java.io.IOException;

/** Prints the picture: all lanes over the part of the axis that is seen. */
public final class PrintHandler extends PictureCommand {

    @Override
    void run(IdmapView view, Scenery scenery) {
        Shell shell = view.getSite().getShell();
        Display display = shell.getDisplay();
        if (Printer.getDefaultPrinterData() == null && Printer.getPrinterList().length == 0) {
            view.say(Messages.print_none);
            return;
        }
        PrinterData first = new PrinterData();
        first.orientation = PrinterData.LANDSCAPE;
        PrintDialog dialog = new PrintDialog(shell);
        dialog.setText(Messages.print_title);
        dialog.setPrinterData(first);
        PrinterData chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        view.getSite()
                .getService(Tasks.class)
                .start(
                        Messages.printing,
                        _ -> {
                            String said;
                            try {
                                Drawing drawing = drawing(scenery, true, false);
                                said = PrintedPicture.print(drawing, chosen, display);
                            } catch (IOException e) {
                                said = String.valueOf(e.getMessage());
                            }
                            String line = said;
                            Ui.later(shell, () -> view.say(line));
                        });
    }
}
