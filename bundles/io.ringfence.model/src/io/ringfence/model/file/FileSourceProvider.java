package io.ringfence.model.file;

import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.source.SourceProvider;

import org.osgi.service.component.annotations.Component;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds capture files: whatever ends with {@code .ringfence}, and any other file that exists. */
@Component
public final class FileSourceProvider implements SourceProvider {

    @Override
    public Optional<CaptureSource> find(String spec) throws SourceException {
        boolean named = spec.endsWith(CaptureFile.EXTENSION);
        try {
            Path file = Path.of(spec);
            if (Files.isRegularFile(file)) {
                return Optional.of(new FileSource(file));
            }
            // without a separator it may as well be the name of a remote
            if (Files.isDirectory(file) && (named || spec.contains(File.separator))) {
                throw problem("this is a folder", spec);
            }
        } catch (InvalidPathException e) {
            if (!named) {
                return Optional.empty();
            }
        }
        if (named && !spec.contains("://")) {
            throw problem("there is no such capture file", spec);
        }
        return Optional.empty();
    }

    private static SourceException problem(String what, String spec) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        what,
                        spec,
                        "give a capture file that exists; ringfence capture makes them"));
    }

    @Override
    public int rank() {
        return -10;
    }

    @Override
    public List<KnownSource> known() {
        return List.of();
    }
}
