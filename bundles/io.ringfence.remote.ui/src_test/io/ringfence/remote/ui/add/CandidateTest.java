package io.ringfence.remote.ui.add;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.remote.config.Environment;
import io.ringfence.remote.config.Flavour;
import io.ringfence.remote.config.Remote;
import io.ringfence.remote.own.Importing;
import io.ringfence.remote.own.OwnRemotes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remotes of clients, under names that are free. */
class CandidateTest {

    @TempDir private Path directory = Path.of("");

    @Test
    void namesThatAreTakenGetANumber() throws Exception {
        Files.createDirectories(directory.resolve("servercerts"));
        Files.writeString(directory.resolve("servercerts/web.crt"), "a certificate");
        List<Candidate> found =
                Candidate.of(
                        List.of(
                                remote(Flavour.LXC, "local", "unix://", "tls"),
                                remote(Flavour.LXC, "web", "https://a:8443", "tls"),
                                remote(Flavour.INCUS, "web", "https://b:8443", "tls"),
                                remote(Flavour.INCUS, "sso", "https://c:8443", "oidc"),
                                remote(Flavour.LXC, "a b", "https://d:8443", "tls")),
                        Set.of("web"));

        assertThat(found)
                .extracting(Candidate::name)
                .containsExactly("web-2", "web-3", "sso", "lxc");
        assertThat(found).extracting(Candidate::copyable).containsExactly(true, true, false, false);
    }

    private Remote remote(Flavour flavour, String name, String address, String auth) {
        return new Remote(
                flavour,
                directory,
                name,
                address,
                auth,
                "",
                false,
                directory.resolve("servercerts/" + name + ".crt"),
                directory.resolve("client.crt"),
                directory.resolve("client.key"));
    }

    @Test
    void aDirectoryFromElsewhereIsRead() throws Exception {
        Files.writeString(
                directory.resolve("config.yml"),
                """
                remotes:
                  images: {addr: "https://images.example.org", protocol: simplestreams, public: true}
                  web: {addr: "https://web:8443", auth_type: tls}
                """);
        assertThat(Candidate.of(Candidate.in(directory), Set.of()))
                .extracting(Candidate::name)
                .containsExactly("web");
    }

    @Test
    void whatCannotBeTakenOverDoesNotStopTheOthers() throws Exception {
        OwnRemotes own = new OwnRemotes(new Environment(Map.of(), directory, directory));
        Importing importing = new Importing(own);
        List<Candidate> chosen =
                Candidate.of(
                        List.of(
                                remote(Flavour.LXC, "web", "https://a:8443", "tls"),
                                remote(Flavour.LXC, "web-2", "https://b:8443", "tls")),
                        Set.of());
        Instant now = Instant.parse("2026-11-22T07:00:00Z");
        assertThat(Taken.of(chosen, false, importing, now).problems()).isEmpty();

        Taken again =
                Taken.of(
                        Candidate.of(
                                List.of(
                                        remote(Flavour.LXC, "web", "https://a:8443", "tls"),
                                        remote(Flavour.LXC, "new", "https://c:8443", "tls")),
                                Set.of()),
                        false,
                        importing,
                        now);

        assertThat(again.names()).containsExactly("new");
        assertThat(again.told().what()).contains("already", "taken over were new");
        assertThat(own.all()).hasSize(3);
        assertThat(Taken.of(chosen, true, importing, now).names()).isEmpty();
    }
}
