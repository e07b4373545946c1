package io.ringfence.model.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ringfence.model.Listing;
import io.ringfence.model.Server;
import io.ringfence.model.Token;
import io.ringfence.model.fixture.FakeAnswers;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Answers that a real LXD 5.0.2 gave, from {@code reference/lxd/api-samples} of the folder that
 * {@code -Dringfence.corpus} names.
 */
class RealAnswersTest {

    private static String answer(String name) throws IOException {
        String corpus = System.getProperty("ringfence.corpus", "");
        assumeTrue(!corpus.isEmpty(), "no corpus: give its folder as -Dringfence.corpus");
        byte[] bytes = Files.readAllBytes(Path.of(corpus, "reference", "lxd", "api-samples", name));
        if (name.endsWith(".gz")) {
            bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Server server() throws IOException {
        return FakeAnswers.empty()
                .body("/1.0", 200, answer("raw-1.0-envelope.json"))
                .ok("/1.0/projects?recursion=1", answer("projects-r1.json"))
                .ok("/1.0/instances?recursion=2&all-projects=true", answer("instances-r2-all.json"))
                .ok("/1.0/profiles?recursion=1", answer("profiles-r1.json"))
                .ok("/1.0/networks?recursion=1", answer("networks-r1.json"))
                .ok("/1.0/network-acls?recursion=1", answer("network-acls-r1.json"))
                .ok("/1.0/storage-pools?recursion=1", answer("storage-pools-r1.json"))
                .ok(
                        "/1.0/storage-pools/default/volumes?recursion=1&all-projects=true",
                        answer("volumes-r1.json"))
                .ok("/1.0/certificates?recursion=1", answer("certificates-r1.json"))
                .ok("/1.0/operations?recursion=1", answer("operations-r1.json"))
                .ok("/1.0/warnings?recursion=1", answer("warnings-r1.json"))
                .read();
    }

    @Test
    void areReadWithoutAGap() throws IOException {
        Server server = server();
        assertThat(
                        List.of(
                                server.members(),
                                server.projects(),
                                server.instances(),
                                server.profiles(),
                                server.networks(),
                                server.acls(),
                                server.pools(),
                                server.volumes(),
                                server.certificates(),
                                server.identities(),
                                server.tokens(),
                                server.warnings()))
                .allMatch(Listing::complete)
                .extracting(listing -> listing.items().size())
                .containsExactly(0, 5, 25, 1, 5, 1, 1, 5, 4, 0, 1, 4);
        assertThat(server.info().version()).isEqualTo("5.0.2");
        assertThat(server.info().config().optional().orElseThrow())
                .containsEntry("core.trust_password", "true");
    }

    @Test
    void keepNoSecret() throws IOException {
        Server server = server();
        Token token = server.tokens().items().getFirst();
        assertThat(token.name()).isEqualTo("a-tok");
        assertThat(token.raw().json()).contains("\"secret\": \"[redacted: token]\"");
        String secret =
                answer("operations-r1.json").replaceAll("(?s).*\"secret\": \"(\\w+)\".*", "$1");
        assertThat(secret).hasSize(64);
        assertThat(server.answers().list())
                .noneMatch(
                        answer ->
                                new String(answer.body(), StandardCharsets.UTF_8).contains(secret));
    }

    @Test
    void twoHundredInstancesAreReadWithoutAGap() throws IOException {
        Server server =
                FakeAnswers.standalone()
                        .ok(
                                "/1.0/instances?recursion=2&all-projects=true",
                                answer("instances-r2-all-with-scale200.json.gz"))
                        .read();
        assertThat(server.instances().complete()).isTrue();
        assertThat(server.instances().items()).hasSizeGreaterThan(200);
    }

    @Test
    void ofARestrictedAndAnUntrustedClientSayWhatIsMissing() throws IOException {
        Server restricted =
                FakeAnswers.empty().body("/1.0", 200, answer("https-1.0-restricted.json")).read();
        assertThat(restricted.info().trusted()).isTrue();
        assertThat(restricted.info().config().whyUnknown().orElseThrow()).contains("restricted");
        Server untrusted =
                FakeAnswers.empty().body("/1.0", 200, answer("https-1.0-untrusted.json")).read();
        assertThat(untrusted.info().trusted()).isFalse();
        assertThat(untrusted.info().environment()).isEmpty();
    }
}
