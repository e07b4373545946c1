package io.ringfence.idmap.ui.export;

import io.ringfence.idmap.drawing.Drawing;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** A picture on paper: as wide as the paper, on as many pages as it is tall. */
final class PrintedPicture {

    /** Pixels for one of the drawing: fine enough for paper. */
    private static final double SCALE = 2;

    private PrintedPicture() {}

    /**
     * Prints it and says what was done.
     *
     * @throws IOException if it cannot be drawn or the printer does not take it
     */
    static String print(Drawing drawing, PrinterData data) throws IOException {
        byte[] png = DrawnPicture.png(drawing, SCALE);
        Printer printer = new Printer(data);
        try {
            if (!printer.startJob(drawing.title())) {
                throw new IOException(Messages.print_refused);
            }
            Image image = new Image(printer, new ImageData(new ByteArrayInputStream(png)));
            try {
                int pages = pages(printer, image);
                printer.endJob();
                return NLS.bind(Messages.printed, pages);
            } finally {
                image.dispose();
            }
        } finally {
            printer.dispose();
        }
    }

    private static int pages(Printer printer, Image image) {
        Rectangle paper = printer.getClientArea();
        Rectangle whole = image.getBounds();
        int slice = slice(whole.width, paper.width, paper.height);
        int pages = 0;
        GC gc = new GC(printer);
        try {
            for (int top = 0; top < whole.height; top += slice) {
                int tall = Math.min(slice, whole.height - top);
                int high = (int) Math.round((double) tall * paper.width / whole.width);
                printer.startPage();
                gc.drawImage(image, 0, top, whole.width, tall, paper.x, paper.y, paper.width, high);
                printer.endPage();
                pages++;
            }
        } finally {
            gc.dispose();
        }
        return pages;
    }

    /** How many lines of pixels fit a page, at least one. */
    static int slice(int imageWidth, int paperWidth, int paperHeight) {
        return Math.max(1, (int) ((long) paperHeight * imageWidth / Math.max(1, paperWidth)));
    }
}
