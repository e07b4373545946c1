package io.ringfence.remote.capture;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.Gap;
import io.ringfence.model.Listing;
import io.ringfence.model.Server;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.FakeApi;
import io.ringfence.remote.fixture.ShortTempDirectory;
import io.ringfence.remote.fixture.StubServer;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.http.Limits;
import io.ringfence.remote.http.Timeouts;
import io.ringfence.remote.tls.Expectation;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A capture of a server that answers what the test says. */
abstract class CaptureCase {

    static final String INSTANCES = "/1.0/instances?recursion=1&all-projects=true";
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    static final Duration SHORT = Duration.ofMillis(900);
    static final RemoteSettings SETTINGS =
            new RemoteSettings(
                    new Timeouts(SHORT, Duration.ofSeconds(5), SHORT, Duration.ofSeconds(5)),
                    new Limits(8192, 1 << 20, 8 << 20, 100_000, 4),
                    Duration.ZERO,
                    Duration.ofSeconds(5),
                    "Test/1",
                    InstantSource.fixed(NOW));

    @TempDir(factory = ShortTempDirectory.class)
    Path directory = Path.of("");

    final EventLoops loops = new EventLoops();
    final FakeApi api =
            new FakeApi(
                    "projects",
                    "storage",
                    "network",
                    "network_acl",
                    "warnings",
                    "instance_all_projects",
                    "storage_volumes_all_projects");
    private @Nullable StubServer server;

    @AfterEach
    void end() throws IOException {
        StubServer running = server;
        if (running != null) {
            running.close();
        }
        loops.close();
    }

    Server capture() throws SourceException {
        return capture(Progress.NONE);
    }

    Server capture(Progress progress) throws SourceException {
        StubServer started = StubServer.unix(directory, api);
        server = started;
        return capture(new Reach(started.endpoint(), Expectation.NONE, none(), none()), progress);
    }

    Server capture(Reach reach, Progress progress) throws SourceException {
        return new RemoteSource("spec", Optional.of("lab"), reach, List.of(), SETTINGS, loops)
                .capture(progress)
                .servers()
                .getFirst();
    }

    static Optional<Path> none() {
        return Optional.empty();
    }

    Problem problem() {
        return catchThrowableOfType(SourceException.class, this::capture).problem();
    }

    static List<String> reasons(Listing<?> listing) {
        return listing.gaps().stream().map(Gap::reason).toList();
    }

    /** The server is gone, as after a kill. */
    void killServer() throws IOException {
        StubServer running = server;
        if (running != null) {
            running.close();
        }
    }
}
