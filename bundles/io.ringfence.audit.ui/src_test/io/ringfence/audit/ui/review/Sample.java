package io.ringfence.audit.ui.review;

import io.ringfence.audit.Audit;
import io.ringfence.audit.checks.BuiltInChecks;
import io.ringfence.audit.ui.history.TestEstate;
import io.ringfence.model.Capture;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.file.SampleSourceProvider;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The bundled sample, real servers with good and bad practice, and a review of it. */
public final class Sample {

    /** When the sample is reviewed. */
    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2027-01-01T00:00:00Z"), ZoneOffset.UTC);

    private Sample() {}

    public static Capture capture() {
        try {
            return new SampleSourceProvider()
                    .find(SampleSourceProvider.SPEC)
                    .orElseThrow()
                    .capture(Progress.NONE);
        } catch (SourceException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Audit audit() {
        return new Audit(List.of(new BuiltInChecks()));
    }

    /** A review that does everything at once. */
    public static Review review(TestModel model) {
        return review(model, new TestEstate());
    }

    /** The same, with notes and settings in an estate. */
    public static Review review(TestModel model, EstateModel estate) {
        return new Review(
                model,
                estate,
                audit(),
                (_, work) -> run(work),
                Runnable::run,
                CLOCK,
                Duration.ZERO);
    }

    private static io.ringfence.model.service.Background.Running run(
            io.ringfence.model.service.Background.Work work) {
        work.run(Progress.NONE);
        return () -> {};
    }
}
