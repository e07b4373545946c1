package io.ringfence.remote.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.FakeApi;
import io.ringfence.remote.fixture.Identity;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.key.Passphrases;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.pki.CommonName;
import io.ringfence.remote.pki.Issued;
import io.ringfence.remote.pki.KeySource;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.pki.Purpose;
import io.ringfence.remote.pki.RevocationReason;
import io.ringfence.remote.pki.ServerName;
import io.ringfence.remote.pki.Subject;
import io.ringfence.remote.tls.PemFiles;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javax.net.ssl.SSLContext;

/** Servers of an authority: at first contact, pinned, and where the authority is trusted. */
@Timeout(60)
class AuthorityMatrixTest extends ContactCase {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration MONTH = Duration.ofDays(30);

    /** TLS judges by the clock. */
    private static final Instant REAL_NOW = Instant.now();

    @TempDir private Path elsewhere = Path.of("");
    private @Nullable Pki authority;
    private final FakeApi api = new FakeApi().root("trusted", false, "projects");

    private Pki authority(String name, Instant made) throws SourceException {
        return Pki.init(
                elsewhere.resolve(name),
                CommonName.parse(name),
                KeyType.EC_P384,
                YEAR,
                Optional.empty(),
                made);
    }

    private static Issued issue(Pki pki, Purpose purpose, Instant from, String... names)
            throws SourceException {
        List<ServerName> all = new ArrayList<>();
        for (String each : names) {
            all.add(ServerName.parse(each));
        }
        return pki.issue(
                new Subject(purpose, CommonName.parse("web"), all),
                new KeySource.Fresh(KeyType.EC_P384),
                MONTH,
                Passphrases.NONE,
                from);
    }

    private static SSLContext context(Pki pki, Issued issued) throws SourceException {
        X509Certificate certificate = pki.certificate(issued);
        return new Identity(
                        new KeyPair(
                                certificate.getPublicKey(),
                                PemFiles.privateKey(pki.key(issued).orElseThrow())),
                        certificate)
                .context();
    }

    private Pki pki() {
        return Objects.requireNonNull(authority);
    }

    @BeforeEach
    void makeAuthority() throws SourceException {
        authority = authority("ca", REAL_NOW.minus(Duration.ofDays(100)));
    }

    private Wanted byAuthority(String address, Pki pki, Optional<Path> revoked)
            throws SourceException {
        Wanted plain = wanted(address);
        return new Wanted(
                plain.name(),
                plain.addresses(),
                plain.token(),
                plain.fingerprint(),
                Optional.of(pki.certificate()),
                revoked,
                plain.project());
    }

    private void isTaken(Issued issued, Optional<Path> revoked) throws Exception {
        Wanted wanted = byAuthority(start(context(pki(), issued), api), pki(), revoked);
        assertThat(add(wanted).trust())
                .isEqualTo(new Trust.Authority(pki().certificate(), revoked));
        assertThat(person.seen).isEmpty();
        own().change(List::clear);
        stop();
    }

    private void isRefused(Issued issued, Pki pki, Optional<Path> revoked, String why)
            throws Exception {
        int asked = api.asked().size();
        Wanted wanted = byAuthority(start(context(pki(), issued), api), pki, revoked);
        Problem problem = catchThrowableOfType(SourceException.class, () -> add(wanted)).problem();
        assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_TRUSTED);
        assertThat(problem.what()).contains("is not one of the authority").contains(why);
        assertThat(own().all()).isEmpty();
        assertThat(api.asked()).hasSize(asked + 1); // only the look
        stop();
    }

    /** Whoever looks at it and says yes pins it: dates, names and authorities don't matter then. */
    private void canBePinned(Issued issued) throws Exception {
        int seen = person.seen.size();
        var kept = add(wanted(start(context(pki(), issued), api)));
        assertThat(kept.trust()).isEqualTo(new Trust.Pinned(pki().certificate(issued)));
        assertThat(person.seen).hasSize(seen + 1);
        own().change(List::clear);
        stop();
    }

    @Test
    void good() throws Exception {
        Issued good = issue(pki(), Purpose.SERVER, REAL_NOW, "127.0.0.1");
        isTaken(good, Optional.empty());
        canBePinned(good);
    }

    @Test
    void expired() throws Exception {
        Issued old = issue(pki(), Purpose.SERVER, REAL_NOW.minus(Duration.ofDays(60)), "127.0.0.1");
        isRefused(old, pki(), Optional.empty(), "the certificate is expired");
        canBePinned(old);
    }

    @Test
    void notYetValid() throws Exception {
        Issued early = issue(pki(), Purpose.SERVER, REAL_NOW.plus(Duration.ofDays(5)), "127.0.0.1");
        isRefused(early, pki(), Optional.empty(), "the certificate is not valid yet");
        canBePinned(early);
    }

    @Test
    void wrongName() throws Exception {
        Issued other = issue(pki(), Purpose.SERVER, REAL_NOW, "10.0.0.1", "other.example.org");
        isRefused(other, pki(), Optional.empty(), "the certificate is for another address");
        canBePinned(other);
    }

    @Test
    void unknownAuthority() throws Exception {
        Issued good = issue(pki(), Purpose.SERVER, REAL_NOW, "127.0.0.1");
        Pki other = authority("other", REAL_NOW);
        isRefused(good, other, Optional.empty(), "the authority has not signed");
    }

    @Test
    void ofAClient() throws Exception {
        Issued client = issue(pki(), Purpose.CLIENT, REAL_NOW);
        isRefused(client, pki(), Optional.empty(), "names no address");
    }

    @Test
    void revokedAndTheListThatSaysSo() throws Exception {
        Issued good = issue(pki(), Purpose.SERVER, REAL_NOW, "127.0.0.1");
        Issued bad = issue(pki(), Purpose.SERVER, REAL_NOW, "127.0.0.1");
        pki().revoke(
                        bad.serial(),
                        RevocationReason.KEY_COMPROMISE,
                        MONTH,
                        Passphrases.NONE,
                        REAL_NOW);
        Optional<Path> list = Optional.of(pki().root().resolve("ca.crl"));
        isTaken(good, list);
        isRefused(bad, pki(), list, "the authority has revoked the certificate");
        isTaken(bad, Optional.empty());
        canBePinned(bad);
    }

    @Test
    void staleList() throws Exception {
        Issued good = issue(pki(), Purpose.SERVER, REAL_NOW, "127.0.0.1");
        pki().publish(Duration.ofDays(7), Passphrases.NONE, REAL_NOW.minus(Duration.ofDays(50)));
        Optional<Path> list = Optional.of(pki().root().resolve("ca.crl"));
        isRefused(good, pki(), list, "revocation list does not tell");
    }

    @Test
    void listOfAnotherAuthority() throws Exception {
        Issued good = issue(pki(), Purpose.SERVER, REAL_NOW, "127.0.0.1");
        Optional<Path> list = Optional.of(authority("other", REAL_NOW).root().resolve("ca.crl"));
        isRefused(good, pki(), list, "revocation list does not tell");
    }

    @Test
    void severalFaultsAtOnce() throws Exception {
        Issued bad = issue(pki(), Purpose.SERVER, REAL_NOW.minus(Duration.ofDays(60)), "10.0.0.1");
        isRefused(bad, authority("other", REAL_NOW), Optional.empty(), "");
        canBePinned(bad);
    }
}
