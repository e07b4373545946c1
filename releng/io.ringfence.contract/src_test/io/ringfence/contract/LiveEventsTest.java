package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Capture;
import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.LiveSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.remote.RemoteSourceProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A change on a real server is heard at once. */
class LiveEventsTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void hearsAChangeOverTheSocket() throws Exception {
        Heard heard = new Heard();
        try (Lab lab = Lab.start(Lab.Flavour.LXD, folder.resolve("lab"));
                RemoteSourceProvider provider = new RemoteSourceProvider()) {
            CaptureSource source = provider.find("unix://" + lab.socket()).orElseThrow();
            try (LiveSource.Subscription _ = source.live().orElseThrow().listen(heard)) {
                assertThat(heard.connections.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                lab.client("init", "--empty", "c1");
                assertThat(heard.changes.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                Capture capture = source.capture(Progress.NONE);
                assertThat(capture.servers().getFirst().instances().items())
                        .extracting(instance -> instance.name())
                        .containsExactly("c1");
            }
        }
    }

    private static final class Heard implements LiveSource.Listener {

        private final Semaphore connections = new Semaphore(0);
        private final Semaphore changes = new Semaphore(0);

        @Override
        public void changed() {
            changes.release();
        }

        @Override
        public void connected() {
            connections.release();
        }

        @Override
        public void lost(Problem problem, Instant retry) {
            throw new AssertionError(problem.line());
        }
    }
}
