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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** A picture on paper: as wide as the paper, on as many pages as it takes. */
public final class PrintedPicture {

    /** Pixels for one of the drawing: fine enough for paper. */
    private static final double SCALE = 2;

    private PrintedPicture() {}

    /**
     * Prints it and says what was done.
     *
     * @throws IOException if it cannot be drawn or the printer does not take it
     */
    public static String print(Drawing drawing, PrinterData data) throws IOException {
        Printer printer = new Printer(data);
        try {
            if (!printer.startJob(drawing.title())) {
                throw new IOException(Messages.print_refused);
            }
            Rectangle paper = printer.getClientArea();
            List<Drawing> pages =
                    Pages.of(drawing, height(drawing.width(), paper.width, paper.height));
            boolean done = false;
            try {
                for (Drawing page : pages) {
                    print(printer, paper, page);
                }
                done = true;
            } finally {
                if (done) {
                    printer.endJob();
                } else {
                    printer.cancelJob();
                }
            }
            return pages.size() == 1
                    ? Messages.printed_one
                    : NLS.bind(Messages.printed, pages.size());
        } finally {
            printer.dispose();
        }
    }

    private static void print(Printer printer, Rectangle paper, Drawing page) throws IOException {
        byte[] png = DrawnPicture.png(page, SCALE);
        Image image = new Image(printer, new ImageData(new ByteArrayInputStream(png)));
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
