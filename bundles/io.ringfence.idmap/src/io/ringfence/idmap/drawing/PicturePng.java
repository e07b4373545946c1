package io.ringfence.idmap.drawing;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;

import org.eclipse.jdt.annotation.Nullable;

import java.awt.AWTError;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import javax.imageio.ImageIO;

/** Id maps as pixels: the SVG of the same drawing, at any scale. Needs no screen. */
public final class PicturePng {

    /** The least scale. */
    public static final double SMALLEST = 0.25;

    /** The largest scale. */
    public static final double LARGEST = 8;

    /** So many pixels take 200 MB while they are drawn. */
    private static final long MOST_PIXELS = 50_000_000;

    private static final String HEADLESS = "java.awt.headless";

    private PicturePng() {}

    /**
     * Writes the picture; the stream stays open.
     *
     * @param scale pixels of the picture for one of the drawing
     * @throws DrawingException if it would be too large, or if this machine has no fonts
     * @throws IOException if it cannot be written
     */
    public static void write(Drawing drawing, double scale, OutputStream out)
            throws IOException, DrawingException {
        drawing.check();
        if (!(scale >= SMALLEST && scale <= LARGEST)) {
            throw new DrawingException(
                    "a picture of scale " + scale + " cannot be drawn",
                    String.format(Locale.ROOT, "give a scale from %s to %.0f", SMALLEST, LARGEST));
        }
        long width = Math.round(drawing.width() * scale);
        long height = Math.round(PictureSvg.height(drawing) * scale);
        if (width * height > MOST_PIXELS) {
            throw new DrawingException(
                    String.format(
                            Locale.ROOT,
                            "a picture of %,d by %,d pixels is too large",
                            width,
                            height),
                    "use a smaller scale or width, fewer servers, or SVG");
        }
        if (System.getProperty(HEADLESS) == null) {
            System.setProperty(HEADLESS, "true"); // else Java looks for a screen and fails without
        }
        BufferedImage image =
                new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
        try {
            draw(document(drawing), image);
        } catch (AWTError | InternalError | LinkageError e) {
            // what the Java runtime says when libraries or fonts of the system are missing
            throw new DrawingException(
                    "this machine cannot draw text (" + e.getMessage() + ")",
                    "install fontconfig and a font, or use SVG");
        }
        if (!ImageIO.write(image, "png", out)) {
            throw new IOException("this Java runtime cannot write PNG");
        }
    }

    private static void draw(SVGDocument document, BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(
                    RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            document.renderWithPlatform(
                    NullPlatformSupport.INSTANCE,
                    graphics,
                    new ViewBox(image.getWidth(), image.getHeight()));
        } finally {
            graphics.dispose();
        }
    }

    private static SVGDocument document(Drawing drawing) throws IOException, DrawingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            PictureSvg.write(drawing, writer);
        }
        LoaderContext context =
                LoaderContext.builder()
                        .documentLimits(
                                new DocumentLimits(
                                        DocumentLimits.DEFAULT_MAX_NESTING_DEPTH,
                                        DocumentLimits.DEFAULT_MAX_USE_NESTING_DEPTH,
                                        Integer.MAX_VALUE)) // it is our own: no guard is needed
                        .build();
        @Nullable
        SVGDocument document =
                new SVGLoader().load(new ByteArrayInputStream(bytes.toByteArray()), null, context);
        if (document == null) {
            throw new IOException("the drawing cannot be read back");
        }
        return document;
    }
}
