package io.ringfence.cli;

import io.ringfence.cli.IdmapCommand.Format;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.drawing.Drawing;
import io.ringfence.idmap.drawing.DrawingException;
import io.ringfence.idmap.drawing.Drawings;
import io.ringfence.idmap.drawing.Palette;
import io.ringfence.idmap.drawing.PicturePng;
import io.ringfence.idmap.drawing.PictureSvg;
import io.ringfence.model.Capture;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How id maps are drawn. */
final class DrawingOptions {

    /** Which ids are drawn; the names are those of {@code --ids}. */
    enum Ids {
        both,
        uid,
        gid
    }

    @Option(
            names = "--ids",
            paramLabel = "IDS",
            description = "Draw @|bold both|@ (the default), @|bold uid|@ or @|bold gid|@.")
    private Ids ids = Ids.both;

    @Option(
            names = "--width",
            paramLabel = "N",
            description = "Width of the drawing, 640 to 20000; 1600 without it.")
    private int width = Drawing.USUAL;

    @Option(
            names = "--scale",
            paramLabel = "X",
            description = "Pixels of a PNG for one of the drawing, 0.25 to 8; 1 without it.")
    private double scale = 1;

    @Option(names = "--dark", description = "Draw on a dark ground.")
    private boolean dark;

    /** Refuses options that are given and do nothing in this format. */
    static void check(CommandSpec spec, Format format) {
        for (String option : List.of("--ids", "--width", "--scale", "--dark")) {
            boolean picture = format == Format.png || format == Format.svg;
            boolean used = option.equals("--scale") ? format == Format.png : picture;
            if (!used && spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "%s is for %s alone"
                                .formatted(
                                        option,
                                        option.equals("--scale")
                                                ? "--format png"
                                                : "--format svg and png"));
            }
        }
    }

    /** The drawing as text. */
    String svg(Capture capture) throws SourceException, IOException {
        StringWriter text = new StringWriter();
        try {
            PictureSvg.write(drawing(capture), text);
        } catch (DrawingException e) {
            throw bad(e);
        }
        return text.toString();
    }

    /** The drawing as pixels. */
    byte[] png(Capture capture) throws SourceException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PicturePng.write(drawing(capture), scale, bytes);
        } catch (DrawingException e) {
            throw bad(e);
        }
        return bytes.toByteArray();
    }

    private Drawing drawing(Capture capture) {
        return Drawings.of(capture, kinds(), width, dark ? Palette.DARK : Palette.LIGHT);
    }

    private Set<IdKind> kinds() {
        return switch (ids) {
            case both -> EnumSet.allOf(IdKind.class);
            case uid -> EnumSet.of(IdKind.UID);
            case gid -> EnumSet.of(IdKind.GID);
        };
    }

    private static SourceException bad(DrawingException e) {
        return new SourceException(
                new Problem(Problem.Kind.BAD_INPUT, e.problem(), "picture", e.advice()));
    }
}
