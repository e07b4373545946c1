package io.ringfence.model.estate;

import io.ringfence.model.Capture;
import io.ringfence.model.estate.Content.Kept;
import io.ringfence.model.file.CaptureFile;
import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the sources of an estate answered last, as a source of its own: nobody is asked. */
final class EstateSource implements CaptureSource {

    private final Path file;

    EstateSource(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public Capture capture(Progress progress) throws SourceException {
        try (StoredDocument document =
                StoredDocument.read(file, new EstateFormat(Migrations.ALL))) {
            List<Capture> captures = new ArrayList<>();
            List<String> specs = document.content().specs();
            for (String spec : specs) {
                progress.report("reading captures", captures.size(), specs.size());
                for (Kept newest :
                        document.content().newestFirst(spec).stream().limit(1).toList()) {
                    String id = newest.recorded().id();
                    String name = file + ", entry " + EstateFormat.entry(id);
                    captures.add(new CaptureFile().read(document.capture(id), name, progress));
                }
            }
            if (captures.isEmpty()) {
                throw new SourceException(
                        new Problem(
                                Problem.Kind.BAD_INPUT,
                                "holds no capture yet",
                                file.toString(),
                                "open it in the workbench and refresh its servers"));
            }
            return Capture.merged(captures);
        }
    }

    /** Earlier captures that are damaged; the last ones are read when they are captured. */
    @Override
    public List<Problem> remarks() {
        try (StoredDocument document =
                StoredDocument.read(file, new EstateFormat(Migrations.ALL))) {
            List<Recorded> earlier = new ArrayList<>();
            for (String spec : document.content().specs()) {
                document.content().newestFirst(spec).stream()
                        .skip(1)
                        .map(Kept::recorded)
                        .forEach(earlier::add);
            }
            return Damage.among(earlier, recorded -> document.capture(recorded.id())).stream()
                    .map(Damage::problem)
                    .toList();
        } catch (SourceException e) {
            return List.of(); // capturing it says why
        }
    }
}
