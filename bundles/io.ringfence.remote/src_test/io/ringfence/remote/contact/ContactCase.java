package io.ringfence.remote.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.fixture.ClientHome;
import io.ringfence.remote.fixture.FakeApi;
import io.ringfence.remote.fixture.Identity;
import io.ringfence.remote.fixture.StubServer;
import io.ringfence.remote.http.Limits;
import io.ringfence.remote.http.Timeouts;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.own.RemoteName;
import io.ringfence.remote.tls.Fingerprint;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;

/** A server in this process and a user with a home of their own. */
abstract class ContactCase {

    static final Identity SERVER = Identity.ec();
    static final Identity OTHER = Identity.ec();
    static final Instant NOW = Instant.parse("2027-06-01T12:00:00Z");
    private static final Duration SHORT = Duration.ofMillis(1500);

    @TempDir Path root = Path.of("");
    final Asked person = new Asked();
    final TrustedOnce once = new TrustedOnce();
    private @Nullable Contacts contacts;
    private @Nullable StubServer server;

    /** Somebody who gives these answers and remembers what was asked. */
    static final class Asked implements Person {

        Answer answer = Answer.ALWAYS;
        String password = "";
        final List<Looked> seen = new ArrayList<>();
        int passwords;
        int tokensLeft;

        @Override
        public Decision trusts(Looked looked) throws SourceException {
            seen.add(looked);
            return answer.decide();
        }

        @Override
        public char[] password(Looked looked) throws SourceException {
            passwords++;
            if (password.isEmpty()) {
                throw new SourceException(
                        new Problem(Problem.Kind.UNANSWERED, "nobody", "here", "come back"));
            }
            return password.toCharArray();
        }

        @Override
        public void tokenLeft(Looked looked, TrustToken token) {
            tokensLeft++;
        }
    }

    @AfterEach
    void end() throws IOException {
        Contacts open = contacts;
        if (open != null) {
            open.close();
        }
        stop();
    }

    void stop() throws IOException {
        StubServer running = server;
        if (running != null) {
            running.close();
        }
    }

    ClientHome home() {
        return new ClientHome(root);
    }

    OwnRemotes own() {
        return new OwnRemotes(home().environment());
    }

    Contacts contacts() {
        Contacts open = contacts;
        if (open == null) {
            open = new Contacts(home().environment(), once, settings());
            contacts = open;
        }
        return open;
    }

    static RemoteSettings settings() {
        return new RemoteSettings(
                new Timeouts(SHORT, SHORT, SHORT, Duration.ofSeconds(3)),
                Limits.DEFAULT,
                Duration.ZERO,
                Duration.ofSeconds(1),
                "Test/1",
                InstantSource.fixed(NOW));
    }

    /** Starts it; its address. */
    String start(SSLContext context, StubServer.Script script, String... protocols) {
        StubServer started = StubServer.tls(context, script, protocols);
        server = started;
        return "https://" + started.endpoint().text();
    }

    String start(StubServer.Script script) {
        return start(SERVER.context(), script);
    }

    /** One that trusts who sends this. */
    static FakeApi trusting(String secret, String... extensions) {
        List<String> all = new ArrayList<>(List.of(extensions));
        all.add("projects");
        FakeApi api = new FakeApi().root("untrusted", false, all.toArray(new String[0]));
        return api.on(
                "POST /1.0/certificates",
                peer -> {
                    if (peer.body().contains(secret)) {
                        api.root("trusted", false, all.toArray(new String[0]));
                        peer.json(201, "{\"type\":\"sync\",\"status_code\":200}");
                    } else {
                        peer.json(403, "{\"type\":\"error\",\"error_code\":403}");
                    }
                });
    }

    static Wanted wanted(String address) throws SourceException {
        return new Wanted(
                RemoteName.parse("web"),
                List.of(address),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, entered in another way. */
    static Wanted with(Entry entry, Wanted plain) {
        return new Wanted(
                plain.name(),
                plain.addresses(),
                plain.token(),
                plain.fingerprint(),
                plain.authority(),
                plain.revoked(),
                plain.project(),
                entry);
    }

    static Wanted withFingerprint(Wanted plain, Identity identity) {
        return new Wanted(
                plain.name(),
                plain.addresses(),
                plain.token(),
                Optional.of(Fingerprint.of(identity.certificate())),
                plain.authority(),
                plain.revoked(),
                plain.project());
    }

    static String token(Identity identity, String address, String more) {
        return token(identity.certificate(), address, more);
    }

    static String token(X509Certificate certificate, String address, String more) {
        String json =
                "{\"client_name\":\"ann\",\"fingerprint\":\"%s\",\"addresses\":[\"%s\"],\"secret\":\"s3cret\"%s}"
                        .formatted(
                                Fingerprint.of(certificate), address.replace("https://", ""), more);
        return Base64.getEncoder().encodeToString(json.getBytes());
    }

    static Wanted withToken(String text) throws SourceException {
        TrustToken token = TrustToken.find(text).orElseThrow();
        return new Wanted(
                RemoteName.parse("web"),
                token.addresses(),
                Optional.of(token),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    OwnRemote.Kept add(Wanted wanted) throws SourceException {
        return (OwnRemote.Kept) contacts().add(wanted, person).orElseThrow().held();
    }

    /** It must fail and leave nothing behind, not even a key. */
    Problem refused(Wanted wanted) throws IOException {
        SourceException thrown = catchThrowableOfType(SourceException.class, () -> add(wanted));
        assertThat(thrown).isNotNull();
        assertThat(leftFiles()).isEmpty();
        return thrown.problem();
    }

    List<Path> leftFiles() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> !path.equals(root)).toList();
        }
    }
}
