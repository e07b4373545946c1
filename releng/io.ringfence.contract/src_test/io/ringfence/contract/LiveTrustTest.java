package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.LiveSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.RemoteSourceProvider;
import io.ringfence.remote.config.Environment;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Real servers that take their trust back, or show another certificate, while we listen. */
class LiveTrustTest {

    @TempDir private Path folder = Path.of("");

    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Problem> lost = new LinkedBlockingQueue<>();

    private final LiveSource.Listener listener =
            new LiveSource.Listener() {
                @Override
                public void changed() {
                    heard.add("changed");
                }

                @Override
                public void connected() {
                    heard.add("connected");
                }

                @Override
                public void lost(Problem problem, Instant retry) {
                    lost.add(problem);
                    heard.add(retry.equals(Instant.MAX) ? "lost for good" : "lost");
                }
            };

    private Path home() throws IOException {
        return Files.createDirectories(folder.resolve("home"));
    }

    private RemoteSourceProvider remotes() throws IOException {
        return new RemoteSourceProvider(new Environment(Map.of(), home(), Path.of("/")));
    }

    private void add(Lab lab) throws IOException {
        String token =
                lab.client(
                                lab.product().equals("lxd")
                                        ? new String[] {
                                            "config", "trust", "add", "--name", "ann", "-q"
                                        }
                                        : new String[] {"config", "trust", "add", "ann", "-q"})
                        .lines()
                        .reduce((_, last) -> last)
                        .orElseThrow()
                        .strip();
        new Product(home()).run("remote", "add", "lab", token).expectSuccess();
    }

    private void hear(String what) throws InterruptedException {
        String next = "";
        while (!next.equals(what)) {
            next = heard.poll(30, TimeUnit.SECONDS);
            assertThat(next).as("waiting for " + what).isNotNull();
        }
    }

    /** The event stream of a server goes on; what is asked next tells. */
    @ParameterizedTest
    @EnumSource(Lab.Flavour.class)
    void trustIsRemoved(Lab.Flavour flavour) throws Exception {
        try (Lab lab = Lab.start(flavour, folder.resolve("lab"), "--bare")) {
            add(lab);
            try (RemoteSourceProvider remotes = remotes()) {
                CaptureSource source = remotes.find("lab").orElseThrow();
                source.capture(Progress.NONE);
                try (LiveSource.Subscription _ = source.live().orElseThrow().listen(listener)) {
                    hear("connected");
                    String fingerprint =
                            new ObjectMapper()
                                    .readTree(
                                            lab.client(
                                                    "config", "trust", "list", "--format", "json"))
                                    .get(0)
                                    .path("fingerprint")
                                    .asText();
                    lab.client("config", "trust", "remove", fingerprint);
                    hear("changed");
                    SourceException thrown =
                            catchThrowableOfType(
                                    SourceException.class, () -> source.capture(Progress.NONE));
                    assertThat(thrown.problem().kind()).isEqualTo(Problem.Kind.NOT_TRUSTED);
                    assertThat(thrown.problem().what()).contains("does not trust this client");
                }
                heard.clear();
                try (LiveSource.Subscription _ = source.live().orElseThrow().listen(listener)) {
                    hear("lost for good");
                    assertThat(lost.remove().kind()).isEqualTo(Problem.Kind.NOT_TRUSTED);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Lab.Flavour.class)
    void anotherCertificateIsShown(Lab.Flavour flavour) throws Exception {
        try (Lab lab = Lab.start(flavour, folder.resolve("lab"), "--bare")) {
            add(lab);
            String before = lab.fingerprint();
            try (RemoteSourceProvider remotes = remotes()) {
                CaptureSource source = remotes.find("lab").orElseThrow();
                try (LiveSource.Subscription _ = source.live().orElseThrow().listen(listener)) {
                    hear("connected");
                    Path made = Files.createDirectories(folder.resolve("made"));
                    String command =
                            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-384 -nodes"
                                    + " -days 30 -subj /CN=new -keyout server.key -out server.crt";
                    Shell.run(made, Map.of(), Duration.ofSeconds(30), List.of(command.split(" ")))
                            .expectSuccess();
                    lab.put(made.resolve("server.crt"));
                    lab.put(made.resolve("server.key"));
                    lab.restart();
                    hear("lost for good");
                    Problem last = lost.stream().reduce((_, next) -> next).orElseThrow();
                    assertThat(last.kind()).isEqualTo(Problem.Kind.NOT_TRUSTED);
                    assertThat(last.what()).contains(before, lab.fingerprint());
                    SourceException thrown =
                            catchThrowableOfType(
                                    SourceException.class, () -> source.capture(Progress.NONE));
                    assertThat(thrown.problem().what()).contains(before, lab.fingerprint());
                }
            }
        }
    }
}
