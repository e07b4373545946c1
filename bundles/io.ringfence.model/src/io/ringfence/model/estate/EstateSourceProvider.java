package io.ringfence.model.estate;

import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.source.SourceProvider;

import org.osgi.service.component.annotations.Component;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds estates: files that are some, and whatever ends with {@code .ringfence-estate}. */
@Component
public final class EstateSourceProvider implements SourceProvider {

    @Override
    public Optional<CaptureSource> find(String spec) throws SourceException {
        boolean named = spec.endsWith(EstateFile.EXTENSION) && !spec.contains("://");
        try {
            Path file = Path.of(spec);
            if (EstateFile.is(file) || named && Files.isRegularFile(file)) {
                return Optional.of(new EstateSource(file));
            }
        } catch (InvalidPathException e) {
            // then it is no file
        }
        if (named) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "there is no such estate",
                            spec,
                            "give an estate that exists; the workbench saves them"));
        }
        return Optional.empty();
    }

    /** Before the files, which take any file that exists. */
    @Override
    public int rank() {
        return -15;
    }

    @Override
    public List<KnownSource> known() {
        return List.of();
    }
}
