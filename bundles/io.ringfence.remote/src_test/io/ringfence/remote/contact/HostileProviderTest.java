package io.ringfence.remote.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.source.Problem;
import io.ringfence.remote.fixture.Identity;
import io.ringfence.remote.fixture.OidcProvider;
import io.ringfence.remote.fixture.StubServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicLong;

/** Providers that mislead, and what they give. */
@Timeout(60)
class HostileProviderTest extends LoginCase {

    @Test
    void issuersThatAreNone() throws Exception {
        String plain = provider.issuer();
        headers = incus(plain.replace("https", "http"));
        assertThat(refused(new Entry.Oidc()).what()).contains("not reached over https");
        headers = incus(plain.replace("https://", "https://user:pw@"));
        assertThat(refused(new Entry.Oidc()).what()).contains("no plain address");
        headers = incus("https://" + "a".repeat(3000) + "/");
        assertThat(refused(new Entry.Oidc()).what()).contains("is no address");
        assertThat(provider.asked()).isEmpty();
        assertThat(visits).isEmpty();
    }

    @Test
    void aProviderThatNobodyTrusts() throws Exception {
        Identity.pem(home().path("/etc/ssl/certs/ca-certificates.crt"), OTHER.certificate());
        Problem problem = refused(new Entry.Oidc());
        assertThat(problem.what()).contains("no authority that this machine trusts");
        assertThat(problem.remedy()).contains("SSL_CERT_FILE");
    }

    @Test
    void discoveryThatMisleads() throws Exception {
        String path = "/.well-known/openid-configuration";
        provider.instead(
                path,
                exchange -> {
                    exchange.getResponseHeaders().set("Location", "https://127.0.0.1:1/");
                    exchange.sendResponseHeaders(302, -1);
                });
        assertThat(refused(new Entry.Oidc()).what()).contains("HTTP status 302");
        provider.instead(
                path,
                exchange -> OidcProvider.json(exchange, 200, "{\"issuer\":\"https://other\"}"));
        assertThat(refused(new Entry.Oidc()).what()).contains("says that it is another one");
        String issuer = provider.issuer();
        provider.instead(
                path,
                exchange ->
                        OidcProvider.json(
                                exchange,
                                200,
                                "{\"issuer\":\"%1$s\",\"token_endpoint\":\"http://127.0.0.1/\",\"device_authorization_endpoint\":\"%1$s/device\"}"
                                        .formatted(issuer)));
        assertThat(refused(new Entry.Oidc()).what()).contains("not reached over https");
        provider.instead(
                path,
                exchange ->
                        OidcProvider.json(
                                exchange, 200, "{\"x\":\"" + "y".repeat(2 << 20) + "\"}"));
        assertThat(refused(new Entry.Oidc()).what()).contains("bigger than");
        provider.instead(path, exchange -> OidcProvider.json(exchange, 200, "<html>"));
        assertThat(refused(new Entry.Oidc()).what()).contains("not what OpenID Connect wants");
        assertThat(visits).isEmpty();
    }

    @Test
    void tokensForSomebodyElse() throws Exception {
        provider.audience("another-server");
        assertThat(refused(new Entry.Oidc()).what())
                .isEqualTo("the provider gave a token that is for another server");
        assertThat(authorizations).containsOnly("Bearer");
    }

    @Test
    void tokensThatBreakOutOfTheirHeader() throws Exception {
        provider.instead(
                "/token",
                exchange ->
                        OidcProvider.json(
                                exchange,
                                200,
                                "{\"token_type\":\"Bearer\",\"access_token\":\"a\\r\\nX: y\"}"));
        assertThat(refused(new Entry.Oidc()).what()).contains("tokens of another sort");
    }

    @Test
    void aPageForTheLoginThatCannotBeShown() throws Exception {
        provider.instead(
                "/device",
                exchange ->
                        OidcProvider.json(
                                exchange,
                                200,
                                "{\"device_code\":\"x\",\"user_code\":\"A\\u001b[2J\",\"verification_uri\":\"https://x/\",\"expires_in\":60}"));
        assertThat(refused(new Entry.Oidc()).what()).contains("cannot be shown");
        provider.instead(
                "/device",
                exchange ->
                        OidcProvider.json(
                                exchange,
                                200,
                                "{\"device_code\":\"x\",\"user_code\":\"AB\",\"verification_uri\":\"javascript:1\",\"expires_in\":60}"));
        assertThat(refused(new Entry.Oidc()).what()).contains("not reached over https");
        assertThat(visits).isEmpty();
    }

    @Test
    void somebodyRefuses() throws Exception {
        provider.instead(
                "/token",
                exchange -> OidcProvider.json(exchange, 400, "{\"error\":\"access_denied\"}"));
        assertThat(refused(new Entry.Oidc()).what()).isEqualTo("the login was refused");
        provider.instead(
                "/token",
                exchange -> OidcProvider.json(exchange, 400, "{\"error\":\"expired_token\"}"));
        assertThat(refused(new Entry.Oidc()).kind()).isEqualTo(Problem.Kind.UNANSWERED);
    }

    @Test
    void neverFinishesTheHandshake() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            headers = incus("https://127.0.0.1:" + silent.getLocalPort());
            assertThat(refused(new Entry.Oidc()).what())
                    .endsWith("the TLS handshake was not answered");
        }
    }

    @Test
    void sendsAGigabyteOfHeaders() throws Exception {
        AtomicLong sent = new AtomicLong();
        try (StubServer bad = HostilePlaces.endless(provider.chain(), sent)) {
            headers = incus("https://127.0.0.1:" + bad.port());
            assertThat(refused(new Entry.Oidc()).what()).contains("head of the answer is bigger");
        }
        assertThat(sent.get()).isLessThan(16 << 20);
    }

    @Test
    void dripsAByteNowAndThen() throws Exception {
        long started = System.nanoTime();
        try (StubServer bad = HostilePlaces.dripping(provider.chain())) {
            headers = incus("https://127.0.0.1:" + bad.port());
            assertThat(refused(new Entry.Oidc()).what()).contains("not complete after 3 s");
        }
        assertThat(System.nanoTime() - started).isLessThan(8_000_000_000L);
    }
}
