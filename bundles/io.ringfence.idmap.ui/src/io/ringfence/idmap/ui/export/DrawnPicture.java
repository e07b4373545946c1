package io.ringfence.idmap.ui.export;

import io.ringfence.idmap.drawing.Drawing;
import io.ringfence.idmap.drawing.DrawingException;
import io.ringfence.idmap.drawing.PicturePng;
import io.ringfence.idmap.drawing.PictureSvg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A picture as bytes. What cannot be drawn is told as what could not be written. */
final class DrawnPicture {

    private DrawnPicture() {}

    static void svg(Drawing drawing, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            PictureSvg.write(drawing, writer);
        } catch (DrawingException e) {
            throw failure(e);
        }
        writer.flush();
    }

    static void png(Drawing drawing, double scale, OutputStream out) throws IOException {
        try {
            PicturePng.write(drawing, scale, out);
        } catch (DrawingException e) {
            throw failure(e);
        }
    }

    static byte[] png(Drawing drawing, double scale) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        png(drawing, scale, bytes);
        return bytes.toByteArray();
    }

    private static IOException failure(DrawingException e) {
        return new IOException(e.problem() + "; " + e.advice(), e);
    }
}
