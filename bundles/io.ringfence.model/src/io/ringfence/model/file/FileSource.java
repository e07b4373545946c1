package io.ringfence.model.file;

import io.ringfence.model.Capture;
import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import java.nio.file.Path;

/** A capture file; what it holds does not change. */
public final class FileSource implements CaptureSource {

    private final Path file;

    public FileSource(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public Capture capture(Progress progress) throws SourceException {
        return new CaptureFile().read(file, progress);
    }
}
