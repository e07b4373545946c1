package io.ringfence.idmap.ui.export;

import io.ringfence.idmap.drawing.Drawing;
import io.ringfence.idmap.drawing.Pages;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Display;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** A picture on paper: as wide as the paper, on as many pages as it takes. */
public final class PrintedPicture {

    /** Pixels for one of the drawing: fine enough for paper. */
    private static final double SCALE = 2;

    private PrintedPicture() {}

    /**
     * Prints it and says what was done. It is drawn on the calling thread; the printer is the
     * toolkit's, which looks for printers in its own loop of events and must do so on its own
     * thread: elsewhere it takes what is meant for the window, and the program down.
     *
     * @param display whose thread is the toolkit's; not the calling one
     * @throws IOException if it cannot be drawn or the printer does not take it
     */
    public static String print(Drawing drawing, PrinterData data, Display display)
            throws IOException {
        Printer printer = display.syncCall(() -> new Printer(data));
        try {
            Rectangle paper = display.syncCall(() -> start(printer, drawing.title()));
            List<Drawing> pages =
                    Pages.of(drawing, height(drawing.width(), paper.width, paper.height));
            boolean done = false;
            try {
                for (Drawing page : pages) {
                    byte[] png = DrawnPicture.png(page, SCALE);
                    ImageData pixels = new ImageData(new ByteArrayInputStream(png));
                    display.syncExec(() -> print(printer, paper, pixels));
                }
                done = true;
            } finally {
                display.syncExec(done ? printer::endJob : printer::cancelJob);
            }
            return pages.size() == 1
                    ? Messages.printed_one
                    : NLS.bind(Messages.printed, pages.size());
        } finally {
            display.syncExec(printer::dispose);
        }
    }

    /** Begins a job; returns where it can print. */
    private static Rectangle start(Printer printer, String title) throws IOException {
        if (!printer.startJob(title)) {
            throw new IOException(Messages.print_refused);
        }
        return printer.getClientArea();
    }

    private static void print(Printer printer, Rectangle paper, ImageData page) {
        Image image = new Image(printer, page);
        GC gc = new GC(printer);
        try {
            Rectangle all = image.getBounds();
            int high = (int) Math.round((double) all.height * paper.width / all.width);
            printer.startPage();
            gc.drawImage(image, 0, 0, all.width, all.height, paper.x, paper.y, paper.width, high);
            printer.endPage();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    /** How tall a drawing of this width is that fills a page. */
    static int height(int width, int paperWidth, int paperHeight) {
        return (int) ((long) width * paperHeight / Math.max(1, paperWidth));
    }
}
