package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.drawing.Drawing;
import io.ringfence.idmap.drawing.Drawings;
import io.ringfence.idmap.drawing.Palette;
import io.ringfence.idmap.drawing.PicturePng;
import io.ringfence.idmap.ui.export.PrintedPicture;
import io.ringfence.model.Capture;
import io.ringfence.model.file.SampleSourceProvider;
import io.ringfence.model.source.Progress;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/** The picture of the id maps on paper: on the printer of GTK that writes a file. */
@ExtendWith(WorkbenchRunner.class)
class IdmapPrintTest {

    /** What is darker is text or a line. */
    private static final int DARK = 60;

    @TempDir private Path folder = Path.of("");

    private static Capture sample() throws Exception {
        return new SampleSourceProvider()
                .find(SampleSourceProvider.SPEC)
                .orElseThrow()
                .capture(Progress.NONE);
    }

    private static Drawing drawing(Capture capture) {
        return Drawings.of(capture, EnumSet.allOf(IdKind.class), Drawing.USUAL, Palette.LIGHT);
    }

    /** Prints in the background, as the command does, while the window goes on. */
    private List<PrintedPages.Page> printed(Drawing drawing, String said) throws IOException {
        Path file = folder.resolve("maps.pdf");
        PrinterData data = new PrinterData("GtkPrintBackendFile", "Print to File");
        data.printToFile = true;
        data.fileName = file.toString();
        data.orientation = PrinterData.LANDSCAPE;
        Display display = PlatformUI.getWorkbench().getDisplay();
        assertThat(PrintedPicture.print(drawing, data, display)).isEqualTo(said);
        Screen.await("the file", Screen.PATIENCE, () -> isWhole(file));
        return PrintedPages.of(Files.readAllBytes(file));
    }

    private static boolean isWhole(Path file) {
        try {
            return Files.exists(file) && PrintedPages.isWhole(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What does not fit one page goes on on the next, each as wide as the paper. */
    @Test
    void theSampleTakesTwoPages() throws Exception {
        List<PrintedPages.Page> pages = printed(drawing(sample()), "Printed 2 pages.");
        assertThat(pages).hasSize(2);
        for (PrintedPages.Page page : pages) {
            assertThat(page.width()).isGreaterThanOrEqualTo(2 * Drawing.USUAL);
            assertThat(page.height()).isLessThan(page.width());
        }
    }

    /** Where the drawing has letters, lines and marks, the paper has them. */
    @Test
    void whatIsDrawnIsOnThePaper() throws Exception {
        Drawing drawing = drawing(new Capture(List.of(sample().server("web-02").orElseThrow())));
        PrintedPages.Page page = printed(drawing, "Printed one page.").getFirst();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        PicturePng.write(drawing, 2, png);
        ImageData wanted = new ImageData(new ByteArrayInputStream(png.toByteArray()));
        int dark = 0;
        int there = 0;
        for (int x = 0; x < wanted.width; x++) {
            for (int y = 0; y < wanted.height; y++) {
                if (isDark(wanted, x, y)) {
                    int atX = (int) ((double) x * page.width() / wanted.width);
                    int atY = (int) ((double) y * page.height() / wanted.height);
                    dark++;
                    there += page.isDark(atX, atY) ? 1 : 0;
                }
            }
        }
        assertThat(dark).as("letters of the drawing").isGreaterThan(10_000);
        assertThat((double) there / dark).as("of them on paper").isGreaterThan(0.95);
        // and it is not dark everywhere
        assertThat(page.isDark(page.width() - 4, page.height() - 4)).isFalse();
    }

    private static boolean isDark(ImageData image, int x, int y) {
        var color = image.palette.getRGB(image.getPixel(x, y));
        return color.red + color.green + color.blue < 3 * DARK;
    }
}
