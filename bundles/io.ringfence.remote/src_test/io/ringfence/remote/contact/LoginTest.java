package io.ringfence.remote.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.RemoteSourceProvider;
import io.ringfence.remote.auth.DeviceLogin;
import io.ringfence.remote.auth.TokenFile;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.fixture.FakeApi;
import io.ringfence.remote.fixture.Identity;
import io.ringfence.remote.fixture.OidcProvider;
import io.ringfence.remote.fixture.Peer;
import io.ringfence.remote.http.Limits;
import io.ringfence.remote.http.Timeouts;
import io.ringfence.remote.own.Login;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemote.Trust;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Users who log in with a provider, and the server that believes it. */
@Timeout(60)
class LoginTest extends ContactCase {

    private static final String NO = "{\"type\":\"error\",\"error_code\":401,\"error\":\"no\"}";

    private final OidcProvider provider = new OidcProvider();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final List<DeviceLogin> visits = new ArrayList<>();
    private final FakeApi api = new FakeApi().root("untrusted", false, "projects");
    private String headers = "";
    private boolean admitting = true;

    @BeforeEach
    void trustTheProvider() {
        Identity.pem(home().path("/etc/ssl/certs/ca-certificates.crt"), provider.chain().last());
        headers = incus(provider.issuer());
        api.on("/1.0", this::root);
    }

    @AfterEach
    void stopTheProvider() {
        provider.close();
    }

    private static String incus(String issuer) {
        return "X-Incus-OIDC-issuer: %s\r\nX-Incus-OIDC-clientid: lab-client\r\nX-Incus-OIDC-audience: lab-client\r\n"
                .formatted(issuer);
    }

    /**
     * As real servers do: who shows no token is untrusted, who shows a wrong one is turned away.
     */
    private void root(Peer peer) throws IOException {
        String shown = peer.header("authorization");
        if (shown.isEmpty()) {
            peer.json(200, answer("untrusted"));
            return;
        }
        authorizations.add(shown);
        if (admitting && shown.length() > 100 || shown.equals("Bearer good-one")) {
            peer.json(200, answer("trusted"));
        } else {
            peer.send(
                    "HTTP/1.1 401 X\r\nContent-Type: application/json\r\n%sContent-Length: %d\r\n\r\n%s"
                            .formatted(headers, NO.length(), NO));
        }
    }

    private static String answer(String auth) {
        return """
        {"type":"sync","status_code":200,"metadata":{"auth":"%s","auth_methods":["tls","oidc"],
        "api_extensions":["projects"],"config":{},"environment":{"server":"incus",
        "server_name":"host1","server_version":"6.0.4","server_clustered":false}}}\
        """
                .formatted(auth);
    }

    private final class Browsing implements Person {

        @Override
        public boolean trusts(Looked server) {
            return true;
        }

        @Override
        public char[] password(Looked server) {
            throw new AssertionError("nobody needs a password");
        }

        @Override
        public void visit(DeviceLogin login) {
            visits.add(login);
        }

        @Override
        public void tokenLeft(Looked server, TrustToken token) {
            throw new AssertionError("there was none");
        }
    }

    private OwnRemote.Kept enter(Entry entry) throws SourceException {
        Wanted plain = wanted(start(api));
        Wanted wanted =
                new Wanted(
                        plain.name(),
                        plain.addresses(),
                        plain.token(),
                        plain.fingerprint(),
                        plain.authority(),
                        plain.revoked(),
                        plain.project(),
                        entry);
        return (OwnRemote.Kept) contacts().add(wanted, new Browsing()).held();
    }

    private Problem refused(Entry entry) throws IOException {
        SourceException thrown = catchThrowableOfType(SourceException.class, () -> enter(entry));
        assertThat(thrown).isNotNull();
        assertThat(own().file()).doesNotExist();
        assertThat(home().path("/home/me/.config/ringfence")).doesNotExist();
        stop();
        return thrown.problem();
    }

    private Path tokens(OwnRemote.Kept kept) {
        return own().login(kept.login().orElseThrow().file());
    }

    private void capture() throws SourceException {
        try (RemoteSourceProvider remotes =
                new RemoteSourceProvider(
                        home().environment(),
                        new RemoteSettings(
                                Timeouts.DEFAULT,
                                Limits.DEFAULT,
                                Duration.ZERO,
                                Duration.ofMillis(200),
                                "Test/1",
                                InstantSource.fixed(NOW)))) {
            remotes.find("web").orElseThrow().capture(Progress.NONE);
        }
    }

    @Test
    void somebodyLogsIn() throws Exception {
        provider.slow();
        OwnRemote.Kept kept = enter(new Entry.Oidc());
        assertThat(visits)
                .singleElement()
                .satisfies(
                        visit -> {
                            assertThat(visit.code()).isEqualTo("ABCD-EFGH");
                            assertThat(visit.issuer()).isEqualTo(provider.issuer());
                            assertThat(visit.address().toString()).endsWith("/activate");
                            assertThat(visit.complete().orElseThrow().toString())
                                    .contains("user_code=ABCD-EFGH");
                        });
        assertThat(kept.trust()).isEqualTo(new Trust.Pinned(SERVER.certificate()));
        assertThat(kept.auth()).isEqualTo("oidc");
        assertThat(own().find("web").orElseThrow().held()).isEqualTo(kept);
        assertThat(kept.login().orElseThrow())
                .isInstanceOfSatisfying(
                        Login.Oidc.class,
                        login ->
                                assertThat(login.scopes())
                                        .containsExactly("openid", "offline_access"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tokens(kept))))
                .isEqualTo("rw-------");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(tokens(kept).getParent())))
                .isEqualTo("rwx------");
        assertThat(Files.readString(own().file())).doesNotContain("eyJ");
        assertThat(own().identities().current()).doesNotExist(); // no certificate is made for it
        capture();
        assertThat(authorizations.getFirst()).isEqualTo("Bearer");
        assertThat(authorizations.getLast()).hasSizeGreaterThan(100);
        own().change(List::clear);
        assertThat(tokens(kept)).doesNotExist();
    }

    @Test
    void lxdSaysItInItsOwnWay() throws Exception {
        headers =
                """
                X-LXD-OIDC-issuer: %s\r
                X-LXD-OIDC-clientid: lab-client\r
                X-LXD-OIDC-audience: \r
                X-LXD-OIDC-groups-claim: groups\r
                X-LXD-OIDC-scopes: ["openid","email","offline_access","groups"]\r
                """
                        .formatted(provider.issuer());
        OwnRemote.Kept kept = enter(new Entry.Oidc());
        assertThat(kept.login().orElseThrow())
                .isInstanceOfSatisfying(
                        Login.Oidc.class,
                        login ->
                                assertThat(login.scopes())
                                        .containsExactly(
                                                "openid", "email", "offline_access", "groups"));
    }

    @Test
    void anOldAccessTokenIsReplacedByTheRefreshToken() throws Exception {
        provider.life(10); // less than the margin
        OwnRemote.Kept kept = enter(new Entry.Oidc());
        String first = new TokenFile(tokens(kept)).read().refresh().orElseThrow();
        provider.life(3600);
        capture();
        assertThat(provider.asked()).contains("POST /token refresh_token");
        String second = new TokenFile(tokens(kept)).read().refresh().orElseThrow();
        assertThat(second).isNotEqualTo(first);
        assertThat(visits).hasSize(1);
    }

    @Test
    void aLoginThatEndedSaysWhatToDo() throws Exception {
        provider.life(10);
        OwnRemote.Kept kept = enter(new Entry.Oidc());
        provider.forget();
        Problem problem = catchThrowableOfType(SourceException.class, this::capture).problem();
        assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_TRUSTED);
        assertThat(problem.remedy()).contains("ringfence remote login web");
        provider.life(3600);
        contacts().login(own().find("web").orElseThrow(), Optional.empty(), new Browsing());
        capture();
        assertThat(own().find("web").orElseThrow().held()).isEqualTo(kept);
        admitting = false; // the server's administrator took the user out
        assertThat(catchThrowableOfType(SourceException.class, this::capture).problem().what())
                .contains("does not take this login any more");
    }

    @Test
    void aLoginThatOthersMayReadIsNoticed() throws Exception {
        Path file = tokens(enter(new Entry.Oidc()));
        assertThat(own().faults()).isEmpty();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(own().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.file()).isEqualTo(file));
        try (RemoteSourceProvider remotes = new RemoteSourceProvider(home().environment())) {
            assertThat(remotes.find("web").orElseThrow().remarks())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.what()).contains("its mode is 0644"));
        }
    }

    @Test
    void whoTheServerDoesNotLetInLeavesNothingBehind() throws Exception {
        admitting = false;
        assertThat(refused(new Entry.Oidc()).what())
                .contains("the login is good, but the server does not let this user in");
    }

    @Test
    void aServerWithoutAProvider() throws Exception {
        headers = "";
        assertThat(refused(new Entry.Oidc()).what()).contains("names no OpenID provider");
        assertThat(provider.asked()).isEmpty();
    }

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
    void withABearerToken() throws Exception {
        assertThat(refused(new Entry.Bearer("wrong")).what())
                .contains("does not take this bearer token");
        assertThat(refused(new Entry.Bearer("a b")).what()).contains("no bearer token");
        OwnRemote.Kept kept = enter(new Entry.Bearer("good-one"));
        assertThat(kept.auth()).isEqualTo("bearer");
        capture();
        assertThat(authorizations.getLast()).isEqualTo("Bearer good-one");
        assertThat(new Entry.Bearer("good-one").toString()).doesNotContain("good");
        assertThat(new TokenFile(tokens(kept)).read().toString()).doesNotContain("good");
        Problem problem =
                catchThrowableOfType(
                                SourceException.class,
                                () ->
                                        contacts()
                                                .login(
                                                        own().find("web").orElseThrow(),
                                                        Optional.empty(),
                                                        new Browsing()))
                        .problem();
        assertThat(problem.remedy()).contains("--bearer-file");
    }
}
