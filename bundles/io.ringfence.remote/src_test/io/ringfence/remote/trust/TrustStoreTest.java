package io.ringfence.remote.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import static java.time.temporal.ChronoUnit.MINUTES;

import io.ringfence.model.Server;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.trust.ServerTrust;
import io.ringfence.model.trust.TrustEntry;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.contact.TrustToken;
import io.ringfence.remote.fixture.FakeApi;
import io.ringfence.remote.fixture.Identity;
import io.ringfence.remote.fixture.Peer;
import io.ringfence.remote.fixture.StubServer;
import io.ringfence.remote.key.PemText;
import io.ringfence.remote.own.ProjectName;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is sent to a server, and what its answers become; the real ones are in the contract. */
@Timeout(30)
class TrustStoreTest {

    private static final Limitation SHOP = projects("shop");

    @TempDir private Path root = Path.of("");
    private final List<String> sent = new ArrayList<>();
    private final FakeApi api = new FakeApi("projects", "access_management", "auth_bearer");
    private @Nullable StubServer server;
    private @Nullable TrustStores stores;

    @BeforeEach
    void start() {
        server = StubServer.unix(root, api);
        stores = new TrustStores(new Environment(Map.of(), root.resolve("home"), root));
        api.ok("/1.0/certificates?recursion=1", "[" + entry(true) + "]");
        api.ok("/1.0/operations?recursion=1", "{}");
        api.ok("/1.0/projects?recursion=1", "[{\"name\":\"default\",\"config\":{}}]");
    }

    @AfterEach
    void stop() throws Exception {
        Objects.requireNonNull(stores).close();
        Objects.requireNonNull(server).close();
    }

    private static Limitation projects(String name) {
        try {
            return new Limitation.Projects(List.of(ProjectName.parse(name)));
        } catch (SourceException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String entry(boolean restricted) {
        return "{\"fingerprint\":\"%s\",\"name\":\"ann\",\"type\":\"client\",\"restricted\":%s,\"projects\":[],\"certificate\":\"-\"}"
                .formatted("ab".repeat(32), restricted);
    }

    private TrustStore open() throws SourceException {
        return Objects.requireNonNull(stores).open("unix://" + root.resolve("unix.socket"));
    }

    private StubServer.Script noting(int status, String metadata) {
        return peer -> {
            sent.add(peer.method() + " " + peer.body().replaceAll("\\s+", "") + etag(peer));
            peer.json(
                    status,
                    status < 300
                            ? "{\"type\":\"sync\",\"status_code\":200,\"metadata\":%s}"
                                    .formatted(metadata)
                            : "{\"type\":\"error\",\"error_code\":%d,\"error\":\"so it is\"}"
                                    .formatted(status));
        };
    }

    private static String etag(Peer peer) {
        String etag = peer.header("if-match");
        return etag.isEmpty() ? "" : " if " + etag;
    }

    private static StubServer.Script tagged(String metadata) {
        String body = "{\"type\":\"sync\",\"status_code\":200,\"metadata\":%s}".formatted(metadata);
        return peer ->
                peer.send(
                        ("HTTP/1.1 200 X\r\nContent-Type: application/json\r\nETag: \"v1\"\r\n"
                                        + "Content-Length: %d\r\n\r\n%s")
                                .formatted(body.length(), body));
    }

    private static Problem refused(ThrowingCallable call) {
        SourceException thrown = catchThrowableOfType(SourceException.class, call);
        assertThat(thrown).isNotNull();
        return thrown.problem();
    }

    private TrustEntry ann(TrustStore store) throws SourceException {
        Server read = store.read();
        return ServerTrust.of(read).find("ann").getFirst();
    }

    @Test
    void changesOnlyWhatItRead() throws Exception {
        api.on("/1.0/certificates/" + "ab".repeat(32), tagged(entry(true)));
        api.on("PATCH /1.0/certificates/" + "ab".repeat(32), noting(200, "{}"));
        api.ok("/1.0/projects/shop", "{}");
        try (TrustStore store = open()) {
            store.rename(ann(store), EntryName.parse("anna"));
            store.limit(ann(store), SHOP);
            store.limit(ann(store), new Limitation.Administrator());
        }
        assertThat(sent)
                .containsExactly(
                        "PATCH {\"name\":\"anna\"} if \"v1\"",
                        "PATCH {\"restricted\":true,\"projects\":[\"shop\"]} if \"v1\"",
                        "PATCH {\"restricted\":false,\"projects\":[]} if \"v1\"");
    }

    @Test
    void somebodyElseWasFaster() throws Exception {
        api.on("/1.0/certificates/" + "ab".repeat(32), tagged(entry(true)));
        api.error("PATCH /1.0/certificates/" + "ab".repeat(32), 412);
        try (TrustStore store = open()) {
            TrustEntry ann = ann(store);
            assertThat(refused(() -> store.rename(ann, EntryName.parse("x"))).what())
                    .isEqualTo("the server has just been changed by somebody else");
        }
    }

    @Test
    void aProjectThatIsNotThereIsNeverSent() throws Exception {
        api.error("/1.0/projects/shop", 404);
        api.on("POST /1.0/certificates", noting(202, "{}"));
        try (TrustStore store = open()) {
            assertThat(refused(() -> store.issue(EntryName.parse("bob"), SHOP)).what())
                    .isEqualTo("the server has no project shop");
        }
        assertThat(sent).isEmpty();
    }

    @Test
    void aTokenIsWhatClientsTake() throws Exception {
        api.ok("/1.0/projects/shop", "{}");
        api.on(
                "POST /1.0/certificates",
                noting(
                        202,
                        "{\"id\":\"op\",\"metadata\":{\"addresses\":[\"127.0.0.1:8443\"],"
                                + "\"fingerprint\":\"%s\",\"secret\":\"s3cret\","
                                        .formatted("cd".repeat(32))
                                + "\"expiresAt\":\"2027-06-01T13:00:00Z\"}}"));
        try (TrustStore store = open()) {
            IssuedToken token = store.issue(EntryName.parse("bob"), SHOP);
            TrustToken read = TrustToken.find(token.text()).orElseThrow();
            assertThat(read.clientName()).isEqualTo("bob");
            assertThat(read.fingerprint().hex()).isEqualTo("cd".repeat(32));
            assertThat(read.addresses()).containsExactly("https://127.0.0.1:8443");
            assertThat(read.expires()).contains(Instant.parse("2027-06-01T13:00:00Z"));
            assertThat(token.reachable()).isTrue();
            assertThat(token.toString()).doesNotContain(token.text());
        }
        assertThat(sent)
                .containsExactly(
                        "POST {\"type\":\"client\",\"name\":\"bob\",\"token\":true,"
                                + "\"restricted\":true,\"projects\":[\"shop\"]}");
    }

    @Test
    void aTokenThatCannotBeReadIsNotRepeated() throws Exception {
        api.on("POST /1.0/certificates", noting(202, "{\"metadata\":{\"secret\":\"s3cret\"}}"));
        try (TrustStore store = open()) {
            Problem problem =
                    refused(
                            () ->
                                    store.issue(
                                            EntryName.parse("b"), new Limitation.Administrator()));
            assertThat(problem.line()).doesNotContain("s3cret");
        }
    }

    @Test
    void addsAndSaysWhyNot() throws Exception {
        X509Certificate certificate = Identity.ec().certificate();
        GivenCertificate given =
                GivenCertificate.read(
                        PemText.of(certificate).getBytes(StandardCharsets.US_ASCII),
                        "x",
                        certificate.getNotBefore().toInstant());
        Limitation all = new Limitation.Administrator();
        try (TrustStore store = open()) {
            api.on("POST /1.0/certificates", noting(201, "null"));
            store.add(given, EntryName.parse("x"), all);
            assertThat(sent.getFirst())
                    .startsWith("POST {\"type\":\"client\",\"name\":\"x\",\"certificate\":\"MI")
                    .endsWith("\",\"restricted\":false,\"projects\":[]}");
            api.error("POST /1.0/certificates", 409);
            assertThat(refused(() -> store.add(given, EntryName.parse("x"), all)).what())
                    .contains("trusts this certificate already");
            api.on("POST /1.0/certificates", noting(403, ""));
            Problem problem = refused(() -> store.add(given, EntryName.parse("x"), all));
            assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_TRUSTED);
            assertThat(problem.what())
                    .isEqualTo(
                            "the server does not let this client add the certificate (so it is)");
        }
    }

    @Test
    void oneOfManyThatFailsStopsNobody() throws Exception {
        api.error("DELETE /1.0/operations/gone", 404);
        api.on("DELETE /1.0/operations/there", noting(200, "{}"));
        api.ok(
                "/1.0/operations?recursion=1",
                "{\"running\":[%s,%s]}".formatted(token("gone"), token("there")));
        try (TrustStore store = open()) {
            List<Outcome> outcomes =
                    Outcome.ofEach(
                            store.read().tokens().items(),
                            each -> each.operation(),
                            each -> each.name(),
                            store::revoke);
            assertThat(outcomes).extracting(Outcome::isDone).containsExactly(false, true);
        }
    }

    private static String token(String id) {
        return "{\"id\":\"%s\",\"class\":\"token\",\"status_code\":103,\"metadata\":{\"request\":{\"name\":\"t\"}}}"
                .formatted(id);
    }

    @Test
    void bearerTokensOfAnIdentity() throws Exception {
        api.on("POST /1.0/auth/identities/bearer/ci/token", noting(200, "{\"token\":\"jwt\"}"));
        api.on("DELETE /1.0/auth/identities/bearer/ci/token", noting(200, "{}"));
        try (TrustStore store = open()) {
            IssuedToken token = store.issueBearer("ci", "1d  3H");
            assertThat(token.text()).isEqualTo("jwt");
            assertThat(token.expires())
                    .isCloseTo(Instant.now().plus(Duration.ofHours(27)), within(5, MINUTES));
            assertThat(refused(() -> store.issueBearer("ci", "soon")).what())
                    .isEqualTo("this is no span of time");
            store.revokeBearer("ci");
        }
        assertThat(sent).containsExactly("POST {\"expiry\":\"1d3H\"}", "DELETE ");
    }

    /** It is printed, copied and pasted: an end of a line in it would run what follows. */
    @Test
    void aBearerTokenIsOneWord() throws Exception {
        for (String odd : List.of("a\\nreboot\\n", "\\u001b[2J", "a b", "", "x".repeat(1 << 17))) {
            api.on(
                    "POST /1.0/auth/identities/bearer/ci/token",
                    noting(200, "{\"token\":\"" + odd + "\"}"));
            try (TrustStore store = open()) {
                assertThat(refused(() -> store.issueBearer("ci", "")).what())
                        .isEqualTo("the server made a token but did not tell it as a server does");
            }
        }
    }

    @Test
    void onlyAServerCanBeChanged() {
        assertThat(refused(() -> Objects.requireNonNull(stores).open("sample")).what())
                .isEqualTo("only a server can be changed, and this is none");
        assertThat(Objects.requireNonNull(stores).isServer("sample")).isFalse();
        assertThat(Objects.requireNonNull(stores).isServer("unix:/x")).isTrue();
    }
}
