package io.ringfence.remote.ui.pki;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import org.eclipse.osgi.util.NLS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was written for a host.
 *
 * @param files the page for the host last
 * @param page what that one says
 */
record Exported(List<Path> files, String page) {

    static final Exported NOTHING = new Exported(List.of(), "");

    Exported {
        files = List.copyOf(files);
    }

    /**
     * Reads the page.
     *
     * @param files the page last
     * @throws SourceException if it cannot be read
     */
    static Exported of(List<Path> files) throws SourceException {
        Path page = files.getLast();
        try {
            return new Exported(files, Files.readString(page));
        } catch (IOException e) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            Messages.instructions_unreadable,
                            page.toString(),
                            Messages.instructions_unreadableRemedy),
                    e);
        }
    }

    /** What was written, and where, a sentence. */
    String words() {
        return files.isEmpty()
                ? ""
                : NLS.bind(
                        Messages.instructions_written,
                        files.stream()
                                .map(file -> String.valueOf(file.getFileName()))
                                .collect(Collectors.joining(", ")),
                        files.getLast().getParent());
    }
}
