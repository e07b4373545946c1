package io.ringfence.app.tests;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The pictures of a PDF file as GTK writes it: one for each page, as red, green and blue. */
final class PrintedPages {

    /**
     * A picture.
     *
     * @param pixels three bytes each, line by line
     */
    record Page(int width, int height, byte[] pixels) {

        /** Whether a dark pixel is there or next to it. */
        boolean isDark(int x, int y) {
            for (int i = Math.max(0, x - 2); i <= Math.min(width - 1, x + 2); i++) {
                for (int j = Math.max(0, y - 2); j <= Math.min(height - 1, y + 2); j++) {
                    int at = 3 * (j * width + i);
                    int sum =
                            (pixels[at] & 0xFF) + (pixels[at + 1] & 0xFF) + (pixels[at + 2] & 0xFF);
                    if (sum < 3 * 128) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static final Pattern PICTURE =
            Pattern.compile(
                    "/Subtype /Image\\s+/Width (\\d+)\\s+/Height (\\d+)[^>]*>>\\s*stream\\r?\\n");

    private PrintedPages() {}

    /** Whether all of the file is there. */
    static boolean isWhole(byte[] pdf) {
        String text = text(pdf);
        return text.startsWith("%PDF-") && text.stripTrailing().endsWith("%%EOF");
    }

    static List<Page> of(byte[] pdf) {
        List<Page> pages = new ArrayList<>();
        Matcher found = PICTURE.matcher(text(pdf));
        while (found.find()) {
            int width = Integer.parseInt(found.group(1));
            int height = Integer.parseInt(found.group(2));
            pages.add(new Page(width, height, inflated(pdf, found.end(), 3 * width * height)));
        }
        return pages;
    }

    private static String text(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1);
    }

    private static byte[] inflated(byte[] pdf, int from, int size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(size);
        byte[] some = new byte[1 << 16];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(pdf, from, pdf.length - from);
            while (!inflater.finished() && out.size() < size) {
                int count = inflater.inflate(some);
                if (count == 0) {
                    throw new AssertionError("a picture of the file ends too early");
                }
                out.write(some, 0, count);
            }
        } catch (DataFormatException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
