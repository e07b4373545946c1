package io.ringfence.remote.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.RemoteSourceProvider;
import io.ringfence.remote.fixture.Chain;
import io.ringfence.remote.fixture.Identity;
import io.ringfence.remote.fixture.StubServer;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.tls.Fingerprint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Files;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every sort of certificate at first contact, where another one was pinned, and in PKI mode; each
 * for every answer of somebody who is asked, and for nobody to be asked.
 */
@Timeout(60)
class AnswerMatrixTest extends PinnedCase {

    static Stream<Arguments> matrix() {
        return Stream.of(Shown.values())
                .flatMap(
                        shown ->
                                Stream.of(Answer.values())
                                        .map(answer -> Arguments.of(shown, answer)));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void atFirstContact(Shown shown, Answer answer) throws Exception {
        String address = serve(shown.chain());
        isAsked(shown, answer, address);
        assertThat(person.seen).allSatisfy(seen -> assertThat(seen.warning()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void inPkiMode(Shown shown, Answer answer) throws Exception {
        Identity.pem(own().authority(), Shown.ROOT.last());
        Optional<?> list = shown.list(own().revoked());
        String address = serve(shown.chain());
        if (shown.judgement() == Shown.Judgement.ENTERS) {
            person.answer = answer;
            assertThat(list).isEmpty();
            assertThat(add(wanted(address)).trust())
                    .isEqualTo(new Trust.Authority(Shown.ROOT.last(), Optional.empty()));
            assertThat(person.seen).isEmpty();
        } else if (shown == Shown.REVOKED) {
            person.answer = answer;
            isRevoked(problem(wanted(address)));
        } else {
            isAsked(shown, answer, address);
            assertThat(person.seen)
                    .allSatisfy(
                            seen ->
                                    assertThat(seen.warning().orElse(""))
                                            .contains("client.ca")
                                            .endsWith(why(shown)));
        }
    }

    /** What somebody is told who is asked in PKI mode. */
    private static String why(Shown shown) {
        return switch (shown) {
            case EXPIRED -> ": the certificate is expired";
            case NOT_YET_VALID -> ": the certificate is not valid yet";
            case WRONG_NAME -> ": the certificate is for another address";
            case NO_NAME -> ": the certificate names no address";
            case SELF_SIGNED -> ": the authority has not signed the certificate";
            case STALE_LIST -> "it is too old or of another authority";
            default -> "";
        };
    }

    /** Nobody was asked, nothing was sent and nothing is kept. */
    private void isRevoked(Problem problem) {
        assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_TRUSTED);
        assertThat(problem.what())
                .isEqualTo(
                        "the authority has revoked the certificate: %s names it"
                                .formatted(own().revoked()));
        assertThat(problem.remedy()).contains("needs a new certificate");
        assertThat(person.seen).isEmpty();
        assertThat(api.asked()).containsOnly("/1.0");
        assertThat(own().file()).doesNotExist();
        assertThat(own().identities().current()).doesNotExist();
    }

    /** A fingerprint, a token or another authority does not overrule what the list says. */
    @Test
    void whatTheAuthorityRevokedIsRefusedWhateverIsGiven() throws Exception {
        Identity.pem(own().authority(), Shown.ROOT.last());
        Shown.REVOKED.list(own().revoked());
        Chain chain = Shown.REVOKED.chain();
        String address = serve(chain);
        Wanted plain = wanted(address);
        isRevoked(
                problem(
                        given(
                                plain,
                                Optional.of(Fingerprint.of(chain.first())),
                                Optional.empty())));
        isRevoked(problem(given(plain, Optional.empty(), Optional.of(Shown.ROOT.last()))));
        isRevoked(problem(withToken(token(chain.first(), address, ""))));
        Looked looked = contacts().look(address);
        assertThat(looked.isRefused()).isTrue(); // which is shown
        SourceException thrown =
                catchThrowableOfType(
                        SourceException.class,
                        () ->
                                once.ask(
                                        looked,
                                        _ -> {
                                            throw new AssertionError("nobody is to be asked");
                                        }));
        isRevoked(thrown.problem());
        assertThat(refused(address, once).what()).contains("is not pinned");
    }

    /** Nor is a pin replaced by it; and it stays revoked when its list is too old. */
    @Test
    void aPinIsNotReplacedByWhatIsRevoked() throws Exception {
        Identity.pem(own().authority(), Shown.ROOT.last());
        Shown.REVOKED.list(own().revoked(), Duration.ofDays(1));
        String address = serve(Shown.REVOKED.chain());
        remember(address, SERVER.certificate());
        byte[] before = Files.readAllBytes(own().file());
        OwnRemote remote = own().find("web").orElseThrow();
        Replacing.Change change =
                new Replacing.Change(Optional.empty(), Optional.empty(), Optional.empty(), "new");
        assertThat(problem(remote, change).what()).contains("has revoked the certificate");
        assertThat(person.seen).isEmpty();
        assertThat(Files.readAllBytes(own().file())).isEqualTo(before);
    }

    /** A list that tells nothing of it leaves a fingerprint what it is. */
    @Test
    void aFingerprintNeedsNoAuthority() throws Exception {
        Identity.pem(own().authority(), Shown.ROOT.last());
        Shown.STALE_LIST.list(own().revoked());
        Chain chain = Shown.STALE_LIST.chain();
        Wanted wanted =
                given(
                        wanted(serve(chain)),
                        Optional.of(Fingerprint.of(chain.first())),
                        Optional.empty());
        assertThat(add(wanted).trust()).isEqualTo(new Trust.Pinned(chain.first()));
        assertThat(person.seen).isEmpty();
    }

    private static Wanted given(
            Wanted plain, Optional<Fingerprint> fingerprint, Optional<X509Certificate> authority) {
        return new Wanted(
                plain.name(),
                plain.addresses(),
                Optional.empty(),
                fingerprint,
                authority,
                Optional.empty(),
                Optional.empty());
    }

    /** Somebody is asked; nothing but {@link Answer#ALWAYS} leaves a trace. */
    private void isAsked(Shown shown, Answer answer, String address) throws Exception {
        person.answer = answer;
        Wanted wanted = wanted(address);
        if (shown.judgement() == Shown.Judgement.REFUSED) {
            assertThat(problem(wanted).what()).contains("proves nothing");
            assertThat(person.seen).isEmpty();
            assertThat(own().file()).doesNotExist();
            return;
        }
        switch (answer) {
            case NO -> {
                assertThat(problem(wanted).what()).isEqualTo("the certificate was not trusted");
                mayNotEnter(address);
            }
            case NOBODY -> {
                assertThat(problem(wanted).kind()).isEqualTo(Problem.Kind.UNANSWERED);
                mayNotEnter(address);
            }
            case ONCE -> {
                assertThat(contacts().add(wanted, person)).isEmpty();
                assertThat(own().file()).doesNotExist();
                enter(address, once);
                assertThat(refused(address, new TrustedOnce()).what()).contains("is not pinned");
            }
            case ALWAYS -> {
                assertThat(add(wanted).trust()).isEqualTo(new Trust.Pinned(shown.chain().first()));
                enter("web", new TrustedOnce());
            }
        }
        assertThat(person.seen).hasSize(1);
    }

    private void mayNotEnter(String address) {
        assertThat(own().file()).doesNotExist();
        assertThat(api.asked()).containsOnly("/1.0");
        assertThat(refused(address, once).what()).contains("is not pinned");
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void whereAnotherOneWasPinned(Shown shown, Answer answer) throws Exception {
        Chain chain = shown.chain();
        String address = serve(chain);
        remember(address, SERVER.certificate());
        byte[] before = Files.readAllBytes(own().file());
        person.answer = answer;
        OwnRemote remote = own().find("web").orElseThrow();
        Replacing.Change change =
                new Replacing.Change(Optional.empty(), Optional.empty(), Optional.empty(), "new");
        if (shown.judgement() == Shown.Judgement.REFUSED) {
            assertThat(refused("web", once).what()).contains("proves nothing");
            assertThat(problem(remote, change).what()).contains("proves nothing");
            assertThat(Files.readAllBytes(own().file())).isEqualTo(before);
            return;
        }
        assertThat(refused("web", once).what())
                .contains("pinned " + Fingerprint.of(SERVER.certificate()))
                .contains("presented " + Fingerprint.of(chain.first()));
        switch (answer) {
            case NO, NOBODY -> {
                assertThat(problem(remote, change).kind())
                        .isEqualTo(
                                answer == Answer.NO
                                        ? Problem.Kind.CANCELLED
                                        : Problem.Kind.UNANSWERED);
                assertThat(refused("web", once).what()).contains("another certificate");
                assertThat(Files.readAllBytes(own().file())).isEqualTo(before);
            }
            case ONCE -> {
                contacts().replace(remote, change, person);
                enter("web", once);
                assertThat(Files.readAllBytes(own().file())).isEqualTo(before);
                assertThat(refused("web", new TrustedOnce()).what())
                        .contains("another certificate");
            }
            case ALWAYS -> {
                contacts().replace(remote, change, person);
                enter("web", new TrustedOnce());
                assertThat(Files.readString(own().file())).contains("\"new\"");
            }
        }
        assertThat(person.seen).hasSize(1);
    }

    /** What is trusted once is this certificate, and no other one at its address. */
    @Test
    void onceIsForOneCertificate() throws Exception {
        try (StubServer real = StubServer.tls(SERVER.context(), api);
                StubServer bad = StubServer.tls(OTHER.context(), api)) {
            once.ask(contacts().look("https://" + real.endpoint().text()), _ -> true);
            enter("https://" + real.endpoint().text(), once);
            assertThat(refused("https://" + bad.endpoint().text(), once).what())
                    .contains("is not pinned");
            try (Switch between = new Switch(real.port(), bad.port())) {
                String address = "https://127.0.0.1:" + between.port();
                once.ask(contacts().look(address), _ -> true);
                assertThat(refused(address, once).what()).contains("another certificate");
            }
        }
    }

    /** A source that is an address is asked about where somebody can be, and then only once. */
    @Test
    void anAddressThatWasNeverAdded() throws Exception {
        String address = serve(Shown.GOOD.chain());
        for (boolean yes : new boolean[] {false, true, false}) {
            try (RemoteSourceProvider remotes =
                    new RemoteSourceProvider(
                            home().environment(),
                            settings(),
                            once,
                            Optional.of(
                                    looked -> {
                                        person.seen.add(looked);
                                        return yes;
                                    }))) {
                SourceException thrown =
                        catchThrowableOfType(SourceException.class, () -> remotes.find(address));
                if (person.seen.size() == 1) {
                    assertThat(thrown.problem().what()).contains("was not trusted");
                } else {
                    enter(remotes.find(address));
                }
            }
        }
        assertThat(person.seen).hasSize(2);
        assertThat(own().file()).doesNotExist();
    }

    /** A login is kept with its remote: there is none. */
    @Test
    void onceIsNotForLogins() throws Exception {
        person.answer = Answer.ONCE;
        Wanted plain = wanted(serve(Shown.GOOD.chain()));
        for (Entry entry :
                List.of(
                        new Entry.Oidc(),
                        new Entry.Bearer("x"),
                        new Entry.Candid(Optional.empty()))) {
            Problem problem = problem(with(entry, plain));
            assertThat(problem.what()).contains("a login is kept with its remote");
        }
        assertThat(api.asked()).containsOnly("/1.0");
        assertThat(own().file()).doesNotExist();
    }

    private Problem problem(Wanted wanted) {
        SourceException thrown =
                catchThrowableOfType(SourceException.class, () -> contacts().add(wanted, person));
        assertThat(thrown).isNotNull();
        return thrown.problem();
    }

    private Problem problem(OwnRemote remote, Replacing.Change change) {
        SourceException thrown =
                catchThrowableOfType(
                        SourceException.class, () -> contacts().replace(remote, change, person));
        assertThat(thrown).isNotNull();
        return thrown.problem();
    }
}
