package io.ringfence.model.file;

import io.ringfence.model.Capture;
import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.source.SourceProvider;

import org.osgi.service.component.annotations.Component;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The capture that ships with Ringfence: several servers with good and bad practice in them. */
@Component
public final class SampleSourceProvider implements SourceProvider {

    /** What a user calls it. */
    public static final String SPEC = "sample";

    private static final String RESOURCE = "/sample.ringfence";

    @Override
    public Optional<CaptureSource> find(String spec) {
        return spec.equals(SPEC) ? Optional.of(new Sample(RESOURCE)) : Optional.empty();
    }

    @Override
    public int rank() {
        return -20;
    }

    @Override
    public List<KnownSource> known() {
        return List.of(new KnownSource(SPEC, "the bundled sample of several servers"));
    }

    /**
     * A capture file among the resources of this bundle.
     *
     * @param resource its absolute name
     */
    record Sample(String resource) implements CaptureSource {

        @Override
        public String name() {
            return SPEC;
        }

        @Override
        public Capture capture(Progress progress) throws SourceException {
            try (InputStream in = SampleSourceProvider.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw problem("this build of Ringfence has no sample");
                }
                return new CaptureFile().read(in, SPEC, progress);
            } catch (IOException e) {
                throw problem("the sample cannot be read: " + e.getMessage());
            }
        }

        private static SourceException problem(String what) {
            return new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT, what, SPEC, "install or build Ringfence anew"));
        }
    }
}
