package io.ringfence.remote.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.Chain;
import io.ringfence.remote.fixture.FakeApi;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.own.PinChange;
import io.ringfence.remote.tls.Fingerprint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** A server presents another certificate. */
@Timeout(30)
class ReplacingTest extends ContactCase {

    private final FakeApi api = new FakeApi().root("trusted", false, "projects");

    private OwnRemote remote() throws SourceException {
        return own().find("web").orElseThrow();
    }

    private Optional<Trust> replace(Optional<Fingerprint> fingerprint, String reason)
            throws SourceException {
        return contacts()
                .replace(
                        remote(),
                        new Replacing.Change(
                                fingerprint, Optional.empty(), Optional.empty(), reason),
                        person);
    }

    private void remember(String where) throws SourceException {
        Fingerprint pin = Fingerprint.of(SERVER.certificate());
        own().change(
                        all ->
                                all.add(
                                        new OwnRemote(
                                                wanted(where).name(),
                                                new OwnRemote.Kept(
                                                        List.of(where),
                                                        new Trust.Pinned(SERVER.certificate()),
                                                        Optional.empty(),
                                                        Optional.empty(),
                                                        List.of(
                                                                new PinChange(
                                                                        NOW,
                                                                        Optional.empty(),
                                                                        pin,
                                                                        "x"))))));
    }

    @Test
    void isReplacedWithTheReason() throws Exception {
        remember(start(OTHER.context(), api));
        assertThat(replace(Optional.empty(), "reinstalled"))
                .contains(new Trust.Pinned(OTHER.certificate()));
        OwnRemote.Kept kept = (OwnRemote.Kept) remote().held();
        assertThat(kept.trust()).isEqualTo(new Trust.Pinned(OTHER.certificate()));
        assertThat(kept.history()).hasSize(2);
        assertThat(kept.history().getLast().before())
                .contains(Fingerprint.of(SERVER.certificate()));
        assertThat(kept.history().getLast().reason()).isEqualTo("reinstalled");
    }

    @Test
    void nobodySaysSo() throws Exception {
        remember(start(OTHER.context(), api));
        OwnRemote before = remote();
        person.answer = Answer.NO;
        assertThat(problem(Optional.empty(), "x").kind()).isEqualTo(Problem.Kind.CANCELLED);
        Fingerprint old = Fingerprint.of(SERVER.certificate());
        assertThat(problem(Optional.of(old), "x").what()).contains("not the one that was given");
        assertThat(problem(Optional.empty(), " ").what()).contains("a reason is wanted");
        assertThat(remote()).isEqualTo(before);
    }

    /** From one certificate to an authority; it has to vouch for what is shown now. */
    @Test
    void byAnAuthority() throws Exception {
        Chain authority = Chain.root("CA", 0);
        Chain shown = authority.server(Chain.Fault.NONE, "127.0.0.1");
        remember(start(shown.context(), api));
        OwnRemote before = remote();
        assertThat(
                        catchThrowableOfType(
                                        SourceException.class,
                                        () -> signedBy(Chain.root("CA", 0).last()))
                                .problem()
                                .kind())
                .isEqualTo(Problem.Kind.NOT_TRUSTED);
        assertThat(remote()).isEqualTo(before);
        Trust now = new Trust.Authority(authority.last(), Optional.empty());
        assertThat(signedBy(authority.last())).contains(now);
        assertThat(((OwnRemote.Kept) remote().held()).trust()).isEqualTo(now);
        assertThat(person.seen).isEmpty();
    }

    private Optional<Trust> signedBy(X509Certificate authority) throws SourceException {
        return contacts()
                .replace(
                        remote(),
                        new Replacing.Change(
                                Optional.empty(), Optional.of(authority), Optional.empty(), "pki"),
                        person);
    }

    @Test
    void isTheSame() throws Exception {
        remember(start(SERVER.context(), api));
        assertThat(replace(Optional.empty(), "x")).isEmpty();
        assertThat(person.seen).isEmpty();
    }

    private Problem problem(Optional<Fingerprint> fingerprint, String reason) {
        return catchThrowableOfType(SourceException.class, () -> replace(fingerprint, reason))
                .problem();
    }
}
