package io.ringfence.remote.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

@Timeout(60)
class WriterLockTest {

    @TempDir private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("lock");
    }

    private WriterLock take(Duration patience) throws SourceException {
        return WriterLock.take(file(), patience, "somebody writes");
    }

    @Test
    void theSecondWaitsForTheFirst() throws Exception {
        WriterLock first = take(Duration.ZERO);
        AtomicBoolean waited = new AtomicBoolean();
        Thread second = Thread.currentThread();
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            while (second.getState() != Thread.State.TIMED_WAITING) {
                                Thread.onSpinWait();
                            }
                            waited.set(true);
                            first.close();
                        });
        try (WriterLock _ = take(Duration.ofSeconds(30))) {
            assertThat(waited).isTrue();
        }
    }

    /** Closing any channel of the file would give the lock to other programs. */
    @Test
    void whoWaitedInVainTakesTheLockFromNobody() throws Exception {
        try (WriterLock _ = take(Duration.ZERO)) {
            var thrown = catchThrowableOfType(SourceException.class, () -> take(Duration.ZERO));
            assertThat(thrown.problem().what()).isEqualTo("somebody writes");
            assertThat(anotherProgramGetsIt()).isFalse();
        }
        try (WriterLock again = take(Duration.ofSeconds(30))) {
            assertThat(again).isNotNull();
        }
        assertThat(anotherProgramGetsIt()).isTrue();
    }

    /** Neither before nor while it waits does an interrupt close the channel under the others. */
    @Test
    void whoIsInterruptedGivesUpAndTakesTheLockFromNobody() throws Exception {
        try (WriterLock _ = take(Duration.ZERO)) {
            Thread.currentThread().interrupt();
            var before = catchThrowableOfType(SourceException.class, () -> take(Duration.ZERO));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(before.problem().kind()).isEqualTo(Problem.Kind.CANCELLED);
            Thread waiting = Thread.currentThread();
            Thread.ofVirtual()
                    .start(
                            () -> {
                                while (waiting.getState() != Thread.State.TIMED_WAITING) {
                                    Thread.onSpinWait();
                                }
                                waiting.interrupt();
                            });
            var meanwhile =
                    catchThrowableOfType(SourceException.class, () -> take(Duration.ofSeconds(30)));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(meanwhile.problem().kind()).isEqualTo(Problem.Kind.CANCELLED);
            assertThat(anotherProgramGetsIt()).isFalse();
        }
    }

    private boolean anotherProgramGetsIt() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process =
                new ProcessBuilder(
                                List.of(
                                        java,
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Taker.class.getName(),
                                        file().toString()))
                        .inheritIO()
                        .start();
        int status = process.waitFor();
        assertThat(status).isBetween(0, 1);
        return status == 0;
    }

    /** Another program that wants the lock; the status says whether it got it. */
    static final class Taker {

        private Taker() {}

        public static void main(String[] arguments) throws IOException {
            try (FileChannel channel =
                    FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
                Runtime.getRuntime().halt(channel.tryLock() == null ? 1 : 0);
            }
        }
    }
}
