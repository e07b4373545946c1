package io.ringfence.remote.ui.attempt;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The path of a file or folder as a user typed it. */
public final class TypedPath {

    private TypedPath() {}

    /**
     * The absolute path.
     *
     * @throws SourceException if there can be no such file
     */
    public static Path of(String typed) throws SourceException {
        try {
            return Path.of(typed.strip()).toAbsolutePath();
        } catch (InvalidPathException _) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT, Messages.noFile, typed, Messages.noFileRemedy));
        }
    }
}
