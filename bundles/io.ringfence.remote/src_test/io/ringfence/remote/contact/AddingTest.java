package io.ringfence.remote.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.ServerAddress;
import io.ringfence.remote.fixture.FakeApi;
import io.ringfence.remote.fixture.StubServer;
import io.ringfence.remote.own.OwnRemote.Trust;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** How a server becomes a remote. */
@Timeout(30)
class AddingTest extends ContactCase {

    private static final String POST = "POST /1.0/certificates";

    @Test
    void somebodyLooksAndGivesThePassword() throws Exception {
        FakeApi api = trusting("\"password\":\"a\\u0022b\"");
        person.password = "a\"b";
        String address = start(api);
        var kept = add(wanted(address));
        assertThat(kept.trust()).isEqualTo(new Trust.Pinned(SERVER.certificate()));
        assertThat(kept.history().getFirst().reason()).contains("somebody compared");
        assertThat(person.seen)
                .singleElement()
                .satisfies(
                        looked -> {
                            assertThat(looked.protocol()).isEqualTo("TLSv1.3");
                            assertThat(looked.chain()).containsExactly(SERVER.certificate());
                            assertThat(looked.info().trusted()).isFalse();
                        });
        assertThat(own().find("web").orElseThrow().held()).isEqualTo(kept);
        assertThat(api.asked()).containsExactly("/1.0", "/1.0", POST, "/1.0");
        assertThat(
                        PosixFilePermissions.toString(
                                java.nio.file.Files.getPosixFilePermissions(
                                        own().identities().current())))
                .isEqualTo("rw-------");
    }

    @Test
    void nothingOfOursIsShownBeforeSomebodyDecided() throws Exception {
        person.answer = Answer.NO;
        FakeApi api = trusting("x");
        Problem problem = refused(wanted(start(api)));
        assertThat(problem.what()).isEqualTo("the certificate was not trusted");
        assertThat(api.asked()).containsExactly("/1.0");
        assertThat(person.passwords).isZero();
    }

    @Test
    void aFingerprintGivenBeforehandMustMatchAndNobodyIsAsked() throws Exception {
        FakeApi api = trusting("pw");
        person.password = "pw";
        String address = start(api);
        Problem problem = refused(withFingerprint(wanted(address), OTHER));
        assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_TRUSTED);
        assertThat(problem.what()).contains("is not the one that was given");
        assertThat(api.asked()).containsExactly("/1.0");
        add(withFingerprint(wanted(address), SERVER));
        assertThat(person.seen).isEmpty();
    }

    @Test
    void aTokenLetsUsIn() throws Exception {
        List<String> bodies = new CopyOnWriteArrayList<>();
        FakeApi api = trusting("eyJ");
        String address =
                start(
                        peer -> {
                            api.serve(peer);
                            bodies.add(peer.body());
                        });
        String token = token(SERVER, address, ",\"expires_at\":\"0001-01-01T00:00:00Z\"");
        var kept = add(withToken(token));
        assertThat(kept.history().getFirst().reason()).contains("the token had the fingerprint");
        assertThat(person.seen).isEmpty();
        assertThat(api.asked()).contains(POST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "explicit_trust_token"})
    void theTokenGoesWhereTheReleaseReadsIt(String extension) throws Exception {
        List<String> bodies = new CopyOnWriteArrayList<>();
        FakeApi api = new FakeApi();
        String[] extensions = {"projects", extension.isEmpty() ? "x" : extension};
        api.root("untrusted", false, extensions)
                .on(
                        POST,
                        peer -> {
                            bodies.add(peer.body());
                            api.root("trusted", false, extensions);
                            peer.json(201, "{\"type\":\"sync\"}");
                        });
        String token = token(SERVER, start(api), "");
        add(withToken(token));
        String quoted = "\"trust_token\":\"" + token + "\"";
        assertThat(bodies)
                .containsExactly(
                        extension.isEmpty()
                                ? "{\"type\":\"client\",\"password\":\"%s\",%s}"
                                        .formatted(token, quoted)
                                : "{\"type\":\"client\"," + quoted + "}");
    }

    @Test
    void aTokenOfAnIdentityGoesToTheIdentities() throws Exception {
        FakeApi api = new FakeApi();
        api.root("untrusted", false, "access_management_tls")
                .on(
                        "POST /1.0/auth/identities/tls",
                        peer -> {
                            api.root("trusted", false, "access_management_tls");
                            peer.json(201, "{\"type\":\"sync\"}");
                        });
        String token = token(SERVER, start(api), ",\"type\":\"Client certificate\"");
        add(withToken(token));
        assertThat(api.asked()).contains("POST /1.0/auth/identities/tls");
    }

    @Test
    void aTokenForAnotherServerIsNotSent() throws Exception {
        FakeApi api = trusting("eyJ");
        Problem problem = refused(withToken(token(OTHER, start(api), "")));
        assertThat(problem.what()).contains("is not the one that was given");
        assertThat(problem.remedy()).contains("nothing was sent");
        assertThat(api.asked()).containsExactly("/1.0");
    }

    @Test
    void aTokenThatIsOverLeavesNothing() throws Exception {
        FakeApi api = trusting("never");
        String address = start(api);
        assertThat(refused(withToken(token(SERVER, address, ""))).what())
                .contains("used, revoked or changed");
        String old = token(SERVER, address, ",\"expires_at\":\"2027-05-01T00:00:00Z\"");
        assertThat(refused(withToken(old)).what()).contains("expired on 2027-05-01");
    }

    @Test
    void aWrongPasswordLeavesNothing() throws Exception {
        person.password = "wrong";
        assertThat(refused(wanted(start(trusting("right")))).what())
                .contains("does not take this password");
        person.password = "";
        assertThat(refused(wanted(start(trusting("right")))).kind())
                .isEqualTo(Problem.Kind.UNANSWERED);
        person.password = "pw";
        FakeApi newer = trusting("pw").error(POST, 501);
        assertThat(refused(wanted(start(newer))).what()).contains("takes no trust password");
    }

    @Test
    void aNameThatIsTakenIsRefusedBeforeAnythingIsSent() throws Exception {
        FakeApi api = trusting("pw");
        person.password = "pw";
        String address = start(api);
        add(wanted(address));
        int asked = api.asked().size();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> add(wanted(address))))
                .hasMessageContaining("of this name already");
        assertThat(api.asked()).hasSize(asked);
    }

    @Test
    void theFirstAddressThatAnswersIsUsed() throws Exception {
        person.password = "pw";
        String address = start(trusting("pw"));
        Wanted plain = wanted(address);
        Wanted several =
                new Wanted(
                        plain.name(),
                        List.of("https://127.0.0.1:1", address),
                        plain.token(),
                        plain.fingerprint(),
                        plain.authority(),
                        plain.revoked(),
                        plain.project());
        assertThat(add(several).addresses()).containsExactly(address, "https://127.0.0.1:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unix://", "unix:", ""})
    void aSocketOfThisMachineNeedsNoTrust(String spelling) throws Exception {
        FakeApi api = new FakeApi().root("trusted", false, "projects");
        Path folder = Files.createDirectory(root.resolve("s"));
        try (StubServer local = StubServer.unix(folder, api)) {
            String address = ServerAddress.parse(spelling + local.endpoint().text());
            var kept = add(wanted(address));
            assertThat(kept.trust()).isEqualTo(new Trust.Socket());
            assertThat(kept.auth()).isEqualTo("none");
            assertThat(person.seen).isEmpty();
            assertThat(own().identities().current()).doesNotExist();
        }
        own().change(List::clear);
        Problem gone = refusedSocket("unix:" + folder.resolve("gone"));
        assertThat(gone.kind()).isEqualTo(Problem.Kind.UNREACHABLE);
        assertThat(refusedSocket("unix:").what()).contains("needs no remote");
    }

    private Problem refusedSocket(String address) {
        SourceException thrown =
                org.assertj.core.api.Assertions.catchThrowableOfType(
                        SourceException.class, () -> add(wanted(ServerAddress.parse(address))));
        assertThat(thrown).isNotNull();
        return thrown.problem();
    }

    @Test
    void whoIsTrustedAlreadyNeedsNothing() throws Exception {
        FakeApi api = new FakeApi().root("trusted", false, "projects");
        String address = start(api);
        add(wanted(address));
        own().change(List::clear);
        assertThat(person.tokensLeft).isZero();
        add(withToken(token(SERVER, address, "")));
        assertThat(person.tokensLeft).isEqualTo(1); // it still lets somebody in
        assertThat(api.asked()).doesNotContain(POST);
        assertThat(person.passwords).isZero();
    }
}
