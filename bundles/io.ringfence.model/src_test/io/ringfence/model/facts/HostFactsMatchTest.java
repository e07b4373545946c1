package io.ringfence.model.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Capture;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Server;
import io.ringfence.model.fixture.FakeAnswers;
import io.ringfence.model.json.JsonException;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

class HostFactsMatchTest {

    private static HostFacts facts(String hostname, String file, String fingerprint)
            throws JsonException {
        return HostFactsReader.read(
                """
                {"format":"ringfence-host-facts/1","hostname":"%s","daemons":[
                {"flavour":"lxd","directory":"/var/lib/lxd","files":{"%s":{"fingerprint":"%s"}}}]}\
                """
                        .formatted(hostname, file, fingerprint)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static Server server(String name, String serverName, String fingerprint) {
        return FakeAnswers.standalone()
                .ok(
                        "/1.0",
                        FakeAnswers.INFO
                                .replace("host1", serverName)
                                .replace(
                                        "\"server\":\"lxd\"",
                                        "\"server\":\"lxd\",\"certificate_fingerprint\":\""
                                                + fingerprint
                                                + "\""))
                .read(name);
    }

    private static final Capture TWO =
            new Capture(List.of(server("web", "same", "aa"), server("db", "same", "bb")));

    private static Set<String> membersOf(Capture capture, String server) {
        return capture.server(server).orElseThrow().hostFacts().keySet();
    }

    @Test
    void aFingerprintSaysMoreThanAName() throws JsonException {
        Capture matched =
                HostFactsMatch.attach(TWO, facts("same", "server.crt", "bb")).orElseThrow();
        assertThat(membersOf(matched, "web")).isEmpty();
        assertThat(membersOf(matched, "db")).containsExactly("same");
    }

    @Test
    void withoutFingerprintTheNameCounts() throws JsonException {
        Capture capture = new Capture(List.of(server("web", "web-01", "aa")));
        assertThat(HostFactsMatch.attach(capture, facts("web-01", "server.ca", "aa"))).isPresent();
        assertThat(HostFactsMatch.attach(capture, facts("web-02", "server.crt", "cc"))).isEmpty();
        assertThat(HostFactsMatch.attach(capture, facts("", "server.crt", "cc"))).isEmpty();
    }

    @Test
    void aMemberIsFoundByItsCertificateInTheTrustStoreOrByItsName() throws JsonException {
        Server cluster =
                FakeAnswers.standalone()
                        .ok(
                                "/1.0",
                                FakeAnswers.INFO.replace(
                                        "\"server_clustered\":false",
                                        "\"server_clustered\":true,\"certificate_fingerprint\":\"cc\""))
                        .ok(
                                "/1.0/cluster/members?recursion=1",
                                "[{\"server_name\":\"m1\"},{\"server_name\":\"m2\"}]")
                        .ok(
                                "/1.0/certificates?recursion=1",
                                "[{\"fingerprint\":\"m2cert\",\"name\":\"m2\",\"type\":\"server\"}]")
                        .read();
        Capture capture = new Capture(List.of(cluster));
        Capture second =
                HostFactsMatch.attach(capture, facts("renamed", "server.crt", "m2cert"))
                        .orElseThrow();
        assertThat(membersOf(second, "s")).containsExactly("m2");
        Capture both =
                HostFactsMatch.attach(second, facts("m1", "cluster.crt", "cc")).orElseThrow();
        assertThat(membersOf(both, "s")).containsExactly("m2", "m1");
    }
}
