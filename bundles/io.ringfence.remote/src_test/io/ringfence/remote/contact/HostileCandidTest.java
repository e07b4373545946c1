package io.ringfence.remote.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.source.Problem;
import io.ringfence.remote.fixture.CandidPlace;
import io.ringfence.remote.fixture.Identity;
import io.ringfence.remote.fixture.OidcProvider;
import io.ringfence.remote.fixture.StubServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicLong;

/** Servers that name places, and places, that mislead. */
@Timeout(60)
class HostileCandidTest extends CandidCase {

    private static final String ASKS =
            "{\"Code\":\"interaction"
                + " required\",\"Info\":{\"InteractionMethods\":{\"browser-window\":{\"VisitURL\":\"%s\",\"WaitTokenURL\":\"%s\"}}}}";

    private void answers(String path, int status, String text) {
        place.instead(path, exchange -> OidcProvider.json(exchange, status, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "https://user:pw@127.0.0.1/",
                "https://a b/",
                "file:///etc/passwd",
                "local",
                "https://x/#y"
            })
    void placesThatAreNone(String address) throws Exception {
        macaroon = macaroon.replace(place.address(), address);
        assertThat(refused().kind()).isEqualTo(Problem.Kind.NOT_TRUSTED);
        assertThat(places).isEmpty(); // nobody is even asked
        assertThat(visits).isEmpty();
    }

    @Test
    void aPlaceThatNobodyTrusts() throws Exception {
        Identity.pem(home().path("/etc/ssl/certs/ca-certificates.crt"), OTHER.certificate());
        Problem problem = refused();
        assertThat(problem.what()).contains("no authority that this machine trusts");
        assertThat(place.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"macaroon\"",
                "{}",
                "{\"i\":\"x\",\"s64\":\"AAAA\"}",
                "{\"i\":\"x\",\"i64\":\"AAAA\",\"s64\":\""
                        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}",
                "{\"i\":\"x\",\"s64\":\"!\"}",
                "{\"i\":\"x\",\"signature\":\"zz\"}"
            })
    void macaroonsThatAreNone(String text) throws Exception {
        macaroon = text;
        if (text.equals("{}")) {
            macaroon = "{\"c\":17}";
        }
        assertThat(refused().what()).contains("does not log in with Candid");
        assertThat(places).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        place.instead(
                "/discharge",
                exchange -> {
                    exchange.getResponseHeaders().set("Location", "https://127.0.0.1:1/");
                    exchange.sendResponseHeaders(307, -1);
                });
        assertThat(refused().what()).contains("HTTP status 307");
    }

    @Test
    void anAnswerThatIsTooBig() throws Exception {
        answers("/discharge", 200, "{\"x\":\"" + "y".repeat(2 << 20) + "\"}");
        assertThat(refused().what()).contains("bigger than");
    }

    @Test
    void pagesElsewhere() throws Exception {
        answers("/discharge", 401, ASKS.formatted("https://evil.example/login", "/wait"));
        assertThat(refused().what()).contains("sends to another server for the login");
        answers("/discharge", 401, ASKS.formatted("/login", "https://evil.example/wait"));
        assertThat(refused().what()).contains("sends to another server for the login");
        answers("/discharge", 401, ASKS.formatted("javascript:1", "/wait"));
        assertThat(refused().what()).contains("not reached over https");
        answers("/discharge", 401, ASKS.formatted("/\\u001b[2J", "/wait"));
        assertThat(refused().what()).contains("no address");
        assertThat(visits).isEmpty();
    }

    @Test
    void aPlaceThatWantsAPassword() throws Exception {
        answers(
                "/discharge",
                401,
                "{\"Code\":\"interaction"
                    + " required\",\"Info\":{\"InteractionMethods\":{\"form\":{},\"\\u001bx\":{}}}}");
        assertThat(refused().what())
                .endsWith("has no login with a browser, only: form, another way");
    }

    @Test
    void aPlaceThatRefuses() throws Exception {
        answers("/discharge", 403, "{\"Code\":\"forbidden\",\"Message\":\"\\u001b[2J\"}");
        assertThat(refused().what()).endsWith("refused the login: forbidden");
        answers("/discharge", 500, "{\"Code\":\"\\u001b[2J\"}");
        assertThat(refused().what()).endsWith("refused the login: HTTP status 500");
        answers("/discharge", 200, "[]");
        assertThat(refused().what()).contains("does not answer as Candid does");
    }

    @Test
    void aProofOfSomethingElse() throws Exception {
        answers(
                "/discharge",
                200,
                "{\"Macaroon\":{\"i\":\"other\",\"s64\":\"%s\"}}".formatted(CandidPlace.SIGNATURE));
        assertThat(refused().what()).contains("is for something else");
    }

    /** Each proof may want others, but not for ever. */
    @Test
    void proofsWithoutEnd() throws Exception {
        answers(
                "/discharge",
                200,
                "{\"Macaroon\":{\"i\":\"for-here\",\"s64\":\"%s\",\"c\":[{\"i\":\"for-here\",\"v\":\"x\",\"l\":\"%s\"}]}}"
                        .formatted(CandidPlace.SIGNATURE, place.address()));
        assertThat(refused().what()).contains("more than 8 proofs");
        assertThat(place.asked()).hasSize(8);
        assertThat(places).hasSize(1);
    }

    @Test
    void aProofThatIsTooLongToBeSent() throws Exception {
        answers(
                "/discharge",
                200,
                "{\"Macaroon\":{\"i\":\"for-here\",\"s64\":\"%s\",\"c\":[{\"i\":\"%s\"}]}}"
                        .formatted(CandidPlace.SIGNATURE, "x".repeat(100_000)));
        assertThat(refused().what()).contains("too long to be sent");
    }

    /** What a proof wants from another place is asked about, too. */
    @Test
    void anotherPlaceIsAnotherQuestion() throws Exception {
        answers(
                "/discharge",
                200,
                "{\"Macaroon\":{\"i\":\"for-here\",\"s64\":\"%s\",\"c\":[{\"i\":\"a\",\"v\":\"x\",\"l\":\"https://127.0.0.1:1\"}]}}"
                        .formatted(CandidPlace.SIGNATURE));
        assertThat(refused().kind()).isEqualTo(Problem.Kind.UNREACHABLE);
        assertThat(places).containsExactly(place.address(), "https://127.0.0.1:1");
    }

    @Test
    void neverFinishesTheHandshake() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            macaroon =
                    macaroon.replace(place.address(), "https://127.0.0.1:" + silent.getLocalPort());
            assertThat(refused().what()).endsWith("the TLS handshake was not answered");
        }
    }

    @Test
    void sendsAGigabyteOfHeaders() throws Exception {
        AtomicLong sent = new AtomicLong();
        try (StubServer bad = HostilePlaces.endless(place.chain(), sent)) {
            macaroon = macaroon.replace(place.address(), "https://127.0.0.1:" + bad.port());
            assertThat(refused().what()).contains("head of the answer is bigger");
        }
        assertThat(sent.get()).isLessThan(16 << 20);
    }

    @Test
    void dripsAByteNowAndThen() throws Exception {
        long started = System.nanoTime();
        try (StubServer bad = HostilePlaces.dripping(place.chain())) {
            macaroon = macaroon.replace(place.address(), "https://127.0.0.1:" + bad.port());
            assertThat(refused().what()).contains("not complete after 3 s");
        }
        assertThat(System.nanoTime() - started).isLessThan(8_000_000_000L);
    }

    /** Another certificate than the one that somebody just went to. */
    @Test
    void aPlaceThatIsAnotherAfterTheQuestion() throws Exception {
        try (StubServer other =
                StubServer.tls(OTHER.context(), peer -> peer.json(200, "{\"Macaroon\":{}}"))) {
            macaroon = macaroon.replace(place.address(), "https://127.0.0.1:" + other.port());
            assertThat(refused().what()).contains("no authority that this machine trusts");
        }
    }
}
