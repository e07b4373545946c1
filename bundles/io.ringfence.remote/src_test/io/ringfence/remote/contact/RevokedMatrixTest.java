package io.ringfence.remote.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Remotes;
import io.ringfence.remote.fixture.Chain;
import io.ringfence.remote.fixture.Identity;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.own.Importing;
import io.ringfence.remote.own.Login;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.own.RemoteName;
import io.ringfence.remote.pki.CommonName;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.tls.Fingerprint;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Certificates that are trusted already, each where the user's authority has a list. */
@Timeout(60)
class RevokedMatrixTest extends PinnedCase {

    private static final String LXC = "/home/me/.config/lxc";
    private static final String REVOKED = "the authority has revoked the certificate: ";
    private static final String UNTOLD =
            "whether the authority has revoked the certificate cannot be told: ";

    @BeforeEach
    void trustAuthority() {
        Identity.pem(own().authority(), Shown.ROOT.last());
    }

    private String pinned(Shown shown) throws SourceException {
        Chain chain = shown.chain();
        String address = serve(chain);
        remember(address, chain.first());
        return address;
    }

    private void isRevoked(Problem problem, Path list) {
        assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_TRUSTED);
        assertThat(problem.what()).isEqualTo(REVOKED + list + " names it");
        assertThat(problem.remedy()).contains("the server needs a new certificate");
    }

    /** A pin is enough, whatever is wrong with the certificate, but for the list. */
    @ParameterizedTest
    @EnumSource(Shown.class)
    void aPinnedCertificateIsLookedUpAtEachConnection(Shown shown) throws Exception {
        shown.list(own().revoked());
        String address = pinned(shown);
        if (shown.judgement() == Shown.Judgement.REFUSED) {
            assertThat(refused("web", once).what()).contains("proves nothing");
        } else if (shown == Shown.REVOKED) {
            isRevoked(refused("web", once), own().revoked());
            isRevoked(refused(address, once), own().revoked());
            assertThat(api.asked()).isEmpty();
        } else {
            enter("web", once);
            enter(address, once);
        }
    }

    /** What an authority took back it does not give again: an old list is right about that. */
    @Test
    void howOldTheListIsDoesNotMatter() throws Exception {
        pinned(Shown.REVOKED);
        enter("web", once);
        Shown.REVOKED.list(own().revoked(), Duration.ofDays(400));
        isRevoked(refused("web", once), own().revoked());
        Files.delete(own().revoked());
        enter("web", once);
    }

    /** It says nothing of certificates that it is not about. */
    @Test
    void aListOfAnotherAuthorityTellsNothing() throws Exception {
        pinned(Shown.GOOD);
        Pki other =
                Pki.init(
                        root.resolve("other"),
                        CommonName.parse("other"),
                        KeyType.EC_P256,
                        Duration.ofDays(30),
                        Optional.empty(),
                        Instant.now());
        Files.copy(other.root().resolve("ca.crl"), own().revoked());
        enter("web", once);
    }

    @Test
    void nobodyElseRevokesInItsName() throws Exception {
        pinned(Shown.REVOKED);
        Shown.REVOKED.forged(own().revoked());
        enter("web", once);
    }

    @ParameterizedTest
    @CsvSource({
        "GOOD, true",
        "CHAIN_OF_THREE, true",
        "EXPIRED, true",
        "SELF_SIGNED, false",
        "UNKNOWN_AUTHORITY, false"
    })
    void anUnreadableListRefusesWhatItCouldName(Shown shown, boolean refused) throws Exception {
        Files.writeString(own().revoked(), "nothing");
        decides(
                shown,
                refused,
                own().revoked() + ": this revocation list cannot be read",
                "put the authority's newest list there");
    }

    /** Whose the list is cannot be told then; who signed themselves are of nobody. */
    @ParameterizedTest
    @CsvSource({"GOOD, true", "UNKNOWN_AUTHORITY, true", "SELF_SIGNED, false"})
    void anUnreadableAuthorityRefusesWhatAnyAuthoritySigned(Shown shown, boolean refused)
            throws Exception {
        Files.writeString(own().authority(), "nothing");
        Shown.REVOKED.list(own().revoked());
        decides(
                shown,
                refused,
                own().authority() + ": this file holds no certificate that can be read",
                "put the certificate of the authority there again");
    }

    private void decides(Shown shown, boolean refused, String why, String remedy) throws Exception {
        String address = pinned(shown);
        Looked looked = contacts().look(address); // nothing keeps anybody from looking
        assertThat(looked.isRefused()).isEqualTo(refused);
        assertThat(looked.warning().orElse("")).contains(why);
        if (refused) {
            Problem problem = refused("web", once);
            assertThat(problem.what()).isEqualTo(UNTOLD + why);
            assertThat(problem.where()).isEqualTo(looked.address());
            assertThat(problem.remedy()).isEqualTo(remedy);
        } else {
            enter("web", once);
        }
        own().change(List::clear);
        Wanted given = withFingerprint(wanted(address), shown.chain().first());
        if (refused) {
            SourceException thrown = catchThrowableOfType(SourceException.class, () -> add(given));
            assertThat(thrown.problem().what()).isEqualTo(UNTOLD + why);
            assertThat(thrown.problem().remedy()).endsWith(remedy);
            assertThat(own().all()).isEmpty();
        } else {
            assertThat(add(given).trust()).isEqualTo(new Trust.Pinned(shown.chain().first()));
        }
    }

    private static Wanted withFingerprint(Wanted plain, X509Certificate certificate) {
        return new Wanted(
                plain.name(),
                plain.addresses(),
                Optional.empty(),
                Optional.of(Fingerprint.of(certificate)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void anAuthorityWithoutAListRevokesNothing() throws Exception {
        Files.writeString(own().authority(), "nothing");
        pinned(Shown.GOOD);
        enter("web", once);
    }

    /** A link that leads nowhere is a list that cannot be read, and not none. */
    @Test
    void aListThatIsGoneIsNotNoList() throws Exception {
        Files.createSymbolicLink(own().revoked(), root.resolve("gone.crl"));
        pinned(Shown.GOOD);
        assertThat(refused("web", once).what()).startsWith(UNTOLD + own().revoked());
    }

    /** Also where that authority is trusted without a list of its own. */
    @Test
    void anAuthorityThatIsTrustedIsLookedUpToo() throws Exception {
        remember(
                serve(Shown.REVOKED.chain()),
                new Trust.Authority(Shown.ROOT.last(), Optional.empty()));
        enter("web", once);
        Shown.REVOKED.list(own().revoked());
        isRevoked(refused("web", once), own().revoked());
    }

    @Test
    void whatIsTrustedOnceIsLookedUpToo() throws Exception {
        String address = serve(Shown.REVOKED.chain());
        once.ask(contacts().look(address), _ -> true);
        enter(address, once);
        Shown.REVOKED.list(own().revoked());
        isRevoked(refused(address, once), own().revoked());
    }

    /** Neither a token nor a certificate is shown to a server whose key somebody else has. */
    @Test
    void nobodyLogsInThereAndNoKeyIsRenewedThere() throws Exception {
        Shown.REVOKED.list(own().revoked());
        pinned(Shown.REVOKED);
        own().identities().create(contacts().identityName(), KeyType.EC_P256, NOW);
        Renewal renewal = contacts().renew(Optional.empty(), KeyType.EC_P256, Set.of());
        assertThat(renewal.stage()).isEqualTo(Renewal.Stage.INTRODUCING);
        isRevoked(renewal.servers().getFirst().problem().orElseThrow(), own().revoked());
        OwnRemote.Kept kept = (OwnRemote.Kept) own().find("web").orElseThrow().held();
        OwnRemote other =
                new OwnRemote(
                        RemoteName.parse("other"), kept.entered(new Login.Bearer("0".repeat(32))));
        SourceException thrown =
                catchThrowableOfType(
                        SourceException.class,
                        () -> contacts().login(other, Optional.of("secret"), person));
        isRevoked(thrown.problem(), own().revoked());
        assertThat(api.asked()).isEmpty();
    }

    /** A remote of a client: by its list, and by this user's own. */
    @Test
    void aRemoteOfAClientIsLookedUpInBothLists() throws Exception {
        Chain chain = Shown.REVOKED.chain();
        home().file(LXC + "/config.yml", "remotes: {real: {addr: '%s'}}".formatted(serve(chain)));
        Path pin = home().path(LXC + "/servercerts/real.crt");
        Path list = home().path(LXC + "/ca.crl");
        Identity.pem(pin, chain.first());
        enter("real", once);
        Shown.REVOKED.list(own().revoked());
        isRevoked(refused("real", once), own().revoked());
        Files.move(own().revoked(), list);
        enter("real", once); // without an authority it is nobody's list
        Identity.pem(home().path(LXC + "/client.ca"), Shown.ROOT.last());
        isRevoked(refused("real", once), list);
        SourceException copied =
                catchThrowableOfType(
                        SourceException.class,
                        () ->
                                new Importing(own())
                                        .copy(
                                                RemoteName.parse("copy"),
                                                new Remotes(home().environment())
                                                        .find("real")
                                                        .orElseThrow(),
                                                NOW));
        assertThat(copied.problem().what()).isEqualTo(REVOKED + list + " names it");
        Files.writeString(list, "nothing");
        assertThat(refused("real", once).what()).startsWith(UNTOLD + list);
        Identity.pem(pin, Shown.SELF_SIGNED.chain().first());
        assertThat(refused("real", once).what()).startsWith(UNTOLD + list);
        stop();
        home().file(
                        LXC + "/config.yml",
                        "remotes: {real: {addr: '%s'}}"
                                .formatted(serve(Shown.SELF_SIGNED.chain())));
        enter("real", once);
        Path authority = home().path(LXC + "/client.ca");
        Files.writeString(authority, "nothing");
        enter("real", once); // nor is an authority asked that cannot be read
        Files.delete(pin);
        assertThat(refused("real", once).where()).isEqualTo(authority.toString());
    }

    @Test
    void anUnreadableAuthorityOfAClientRefusesWhatItMaySign() throws Exception {
        home().file(
                        LXC + "/config.yml",
                        "remotes: {real: {addr: '%s'}}".formatted(serve(Shown.GOOD.chain())));
        Identity.pem(home().path(LXC + "/servercerts/real.crt"), Shown.GOOD.chain().first());
        Path authority = Files.writeString(home().path(LXC + "/client.ca"), "nothing");
        enter("real", once);
        Shown.REVOKED.list(home().path(LXC + "/ca.crl"));
        assertThat(refused("real", once).what()).startsWith(UNTOLD + authority);
    }
}
