package io.ringfence.remote.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.tls.Expectation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/** What a source of a live server says of its files before anything is asked. */
class RemoteSourceRemarksTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void aKeyThatOthersMayReadIsRemarked() throws Exception {
        Path key = Files.createFile(folder.resolve("client.key"));
        Reach reach =
                new Reach(
                        new Endpoint.Https("localhost", 1),
                        Expectation.NONE,
                        Optional.of(folder.resolve("client.crt")),
                        Optional.of(key));
        try (EventLoops loops = new EventLoops()) {
            RemoteSource source =
                    new RemoteSource(
                            "web",
                            Optional.empty(),
                            reach,
                            List.of(),
                            RemoteSettings.DEFAULT,
                            loops);
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
            assertThat(source.remarks())
                    .singleElement()
                    .satisfies(
                            problem ->
                                    assertThat(problem.line())
                                            .contains(key.toString(), "0644", "chmod 0600"));
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
            assertThat(source.remarks()).isEmpty();
        }
    }
}
