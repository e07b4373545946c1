package io.ringfence.remote.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.RemoteSourceProvider;
import io.ringfence.remote.auth.TokenFile;
import io.ringfence.remote.auth.Tokens;
import io.ringfence.remote.own.Login;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemote.Trust;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/** Users who log in with a provider, and the server that believes it. */
@Timeout(60)
class LoginTest extends LoginCase {

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
        capture(NOW);
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

    private Tokens kept(OwnRemote.Kept remote) throws SourceException {
        return new TokenFile(own().tokens(remote.login().orElseThrow().file())).read();
    }

    @Test
    void anOldAccessTokenIsReplacedByTheRefreshToken() throws Exception {
        provider.life(10); // less than the margin
        OwnRemote.Kept kept = enter(new Entry.Oidc());
        String first = kept(kept).refresh().orElseThrow();
        provider.life(3600);
        capture(NOW);
        assertThat(provider.asked()).contains("POST /token refresh_token");
        String second = kept(kept).refresh().orElseThrow();
        assertThat(second).isNotEqualTo(first);
        assertThat(visits).hasSize(1);
    }

    @Test
    void aLoginThatEndedSaysWhatToDo() throws Exception {
        provider.life(10);
        OwnRemote.Kept kept = enter(new Entry.Oidc());
        provider.forget();
        Problem problem = catchThrowableOfType(SourceException.class, () -> capture(NOW)).problem();
        assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_TRUSTED);
        assertThat(problem.remedy()).contains("ringfence remote login web");
        provider.life(3600);
        contacts().login(own().find("web").orElseThrow(), Optional.empty(), new Browsing());
        capture(NOW);
        assertThat(own().find("web").orElseThrow().held()).isEqualTo(kept);
        admitting = false; // the server's administrator took the user out
        assertThat(catchThrowableOfType(SourceException.class, () -> capture(NOW)).problem().what())
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
    void withABearerToken() throws Exception {
        assertThat(refused(new Entry.Bearer("wrong")).what())
                .contains("does not take this bearer token");
        assertThat(refused(new Entry.Bearer("a b")).what()).contains("no bearer token");
        OwnRemote.Kept kept = enter(new Entry.Bearer("good-one"));
        assertThat(kept.auth()).isEqualTo("bearer");
        capture(NOW);
        assertThat(authorizations.getLast()).isEqualTo("Bearer good-one");
        assertThat(new Entry.Bearer("good-one").toString()).doesNotContain("good");
        assertThat(kept(kept).toString()).doesNotContain("good");
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
