package io.ringfence.remote.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.StubServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A server with several addresses. */
@Timeout(60)
class WaysTest extends CaptureCase {

    private RemoteSource source(Reach... ways) {
        return new RemoteSource(
                "spec", Optional.of("lab"), List.of(ways), List.of(), SETTINGS, loops);
    }

    private Reach nowhere(String name) {
        return Reach.socket(Path.of("/nowhere/" + name));
    }

    @Test
    void theFirstThatAnswersIsUsedAndStaysInUse() throws Exception {
        try (StubServer server = StubServer.unix(directory, api)) {
            Reach good = Reach.socket(directory.resolve("unix.socket"));
            RemoteSource source = source(nowhere("a"), good, nowhere("b"));
            assertThat(source.capture(Progress.NONE).servers()).hasSize(1);
            assertThat(source.reach()).isEqualTo(good);
            assertThat(server.connections()).isPositive();
        }
    }

    @Test
    void whereNoneAnswersTheFirstIsComplainedAbout() {
        SourceException thrown =
                catchThrowableOfType(
                        SourceException.class,
                        () -> source(nowhere("a"), nowhere("b")).capture(Progress.NONE));
        assertThat(thrown.problem().where()).isEqualTo("/nowhere/a");
    }

    /** Who answers wrongly is not passed over. */
    @Test
    void aServerThatDoesNotTrustUsIsNotPassedOver() throws Exception {
        try (StubServer _ = StubServer.unix(directory, api.root("untrusted", false, "projects"))) {
            Reach wrong = Reach.socket(directory.resolve("unix.socket"));
            SourceException thrown =
                    catchThrowableOfType(
                            SourceException.class,
                            () -> source(wrong, nowhere("b")).capture(Progress.NONE));
            assertThat(thrown.problem().what()).contains("does not trust this client");
        }
    }
}
