package io.ringfence.cli;

import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Option;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where a result goes. */
final class OutputOption {

    /** Writes a result. */
    interface Result {
        void write(Style style, Writer out) throws IOException;
    }

    /** Writes a result that is not text. */
    interface Bytes {
        void write(OutputStream out) throws IOException;
    }

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the result to FILE instead of standard output.")
    private @Nullable Path file;

    /** Prints the result to the terminal, or plainly to the file that was asked for. */
    void print(Terminal terminal, Result result) throws IOException, SourceException {
        Path target = file;
        if (target == null) {
            write(new Style(terminal.colour() && terminal.outIsTerminal()), result, terminal.out());
            terminal.out().flush();
        } else {
            new AtomicFile().write(target, out -> write(new Style(false), result, out));
        }
    }

    /**
     * Writes what no terminal can show to the file that was asked for, or into a pipe.
     *
     * @param what it is, as in {@code a PNG picture}
     * @throws SourceException if a person would get it
     */
    void write(Terminal terminal, String what, Bytes result) throws IOException, SourceException {
        Path target = file;
        if (target != null) {
            new AtomicFile().write(target, result::write);
            return;
        }
        if (terminal.outIsTerminal()) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "a terminal cannot show it",
                            what,
                            "give a file with --output, or a pipe"));
        }
        result.write(terminal.out());
        terminal.out().flush();
    }

    private static void write(Style style, Result result, OutputStream out) throws IOException {
        Writer writer =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        result.write(style, writer);
        writer.flush();
    }
}
