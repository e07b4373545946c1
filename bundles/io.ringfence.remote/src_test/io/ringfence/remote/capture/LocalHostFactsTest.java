package io.ringfence.remote.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.HostFacts;
import io.ringfence.model.ServerInfo;
import io.ringfence.model.facts.HostFactsReader;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.source.Progress;
import io.ringfence.remote.http.Endpoint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** Facts of the machine that the tests run on, and when they are of no use. */
@Timeout(60)
class LocalHostFactsTest {

    private static final Endpoint HTTPS = new Endpoint.Https("host", 8443);

    @TempDir Path directory = Path.of("");

    private static ServerInfo info(String fingerprint) {
        String json =
                """
                {"type":"sync","metadata":{"auth":"trusted","api_extensions":["x"],
                "environment":{"server":"lxd","certificate_fingerprint":"%s"}}}\
                """
                        .formatted(fingerprint);
        return new Discovery(
                        io.ringfence.model.Answer.of(
                                "/1.0", 200, json.getBytes(StandardCharsets.UTF_8)))
                .info();
    }

    private LocalHostFacts within(Duration limit) {
        return new LocalHostFacts(RemoteSettings.DEFAULT.withHostFacts(limit));
    }

    private HostFacts facts(LocalHostFacts local) {
        return local.start(
                        new Endpoint.Unix(directory.resolve("unix.socket")),
                        info(""),
                        Progress.NONE)
                .join()
                .orElseThrow();
    }

    @Test
    void collectsThemForASocketOnlyAndNotAtEveryCapture() {
        LocalHostFacts local = within(Duration.ofSeconds(50));
        assertThat(local.start(HTTPS, info(""), Progress.NONE).join()).isEmpty();
        HostFacts facts = facts(local);
        assertThat(facts.hostname().optional()).isPresent();
        assertThat(facts.daemons().optional().orElseThrow())
                .anyMatch(daemon -> daemon.directory().equals(directory.toString()));
        assertThat(facts(local)).isSameAs(facts);
    }

    @Test
    void collectsNoneWhenNobodyWantsThem() {
        Endpoint socket = new Endpoint.Unix(directory.resolve("unix.socket"));
        assertThat(within(Duration.ZERO).start(socket, info(""), Progress.NONE).join()).isEmpty();
    }

    @Test
    void saysWhyTheyAreNotThereAndLeavesNothingBehind() throws InterruptedException {
        LocalHostFacts local = within(Duration.ofMillis(1));
        HostFacts facts = facts(local);
        assertThat(facts.hostname().whyUnknown().orElse(""))
                .contains("ringfence-host-facts failed: it took longer than");
        assertThat(facts.audit().whyUnknown().orElse("")).contains("it took longer");
        assertThat(facts(local)).isNotSameAs(facts);
        assertThat(nothingRuns()).isTrue();
    }

    /** Programs that this process started and that have not ended yet. */
    private static boolean nothingRuns() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            if (ProcessHandle.current().descendants().noneMatch(ProcessHandle::isAlive)) {
                return true;
            }
            Thread.sleep(50); // a process that was killed takes a moment to go
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"fingerprint\":\"aa\"}',null,aa,false",
        "'{\"fingerprint\":\"bb\"}','{\"fingerprint\":\"aa\"}',aa,false",
        "'{\"fingerprint\":\"bb\"}',null,aa,true",
        "null,null,aa,true",
        "'{\"unknown\":\"needs root\"}',null,aa,false",
        "'{\"fingerprint\":{\"unknown\":\"no openssl\"}}',null,aa,false",
        "'{\"fingerprint\":\"bb\"}',null,'',false"
    })
    void knowsTheDaemonByItsCertificate(
            String server, String cluster, String wanted, boolean elsewhere) throws JsonException {
        String document =
                """
                {"format":"ringfence-host-facts/1","daemons":[{"flavour":"lxd",
                "directory":"/var/lib/lxd","files":{"server.crt":%s,"cluster.crt":%s}}]}\
                """
                        .formatted(server, cluster);
        HostFacts facts = HostFactsReader.read(document.getBytes(StandardCharsets.UTF_8));
        assertThat(LocalHostFacts.isElsewhere(facts, info(wanted))).isEqualTo(elsewhere);
    }

    @Test
    void quotesAReason() {
        HostFacts facts = LocalHostFacts.unknown("a \"quoted\"\n\\ reason");
        assertThat(facts.hostname().whyUnknown().orElse("")).contains("\"quoted\"");
    }
}
