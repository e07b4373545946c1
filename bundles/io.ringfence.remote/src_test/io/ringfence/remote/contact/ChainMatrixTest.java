package io.ringfence.remote.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.Chain;
import io.ringfence.remote.fixture.Chain.Fault;
import io.ringfence.remote.fixture.FakeApi;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.tls.Fingerprint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Every sort of certificate at first contact, pinned, and in PKI mode; {@link AuthorityMatrixTest}
 * has those that a list revokes.
 */
@Timeout(60)
class ChainMatrixTest extends ContactCase {

    private static final Chain ROOT = Chain.root("Root CA", 1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final FakeApi api = new FakeApi().root("trusted", false, "projects");

    /** What a server may show, and what becomes of it. */
    enum Shown {
        GOOD(Judgement.ENTERS),
        CHAIN_OF_THREE(Judgement.ENTERS),
        PATH_TOO_LONG(Judgement.ASKED),
        AUTHORITY_IS_NONE(Judgement.ASKED),
        EXPIRED(Judgement.ASKED),
        NOT_YET_VALID(Judgement.ASKED),
        WRONG_NAME(Judgement.ASKED),
        NO_NAME(Judgement.ASKED),
        SELF_SIGNED(Judgement.ASKED),
        UNKNOWN_AUTHORITY(Judgement.ASKED),
        SEVERAL_FAULTS(Judgement.ASKED),
        SMALL_KEY(Judgement.REFUSED),
        SHA_1(Judgement.REFUSED);

        private final Judgement judgement;

        Shown(Judgement judgement) {
            this.judgement = judgement;
        }

        private Chain chain() {
            Fault none = Fault.NONE;
            Chain below = ROOT.authority("Below", 0);
            return switch (this) {
                case GOOD -> ROOT.server(none, "127.0.0.1");
                case CHAIN_OF_THREE -> below.server(none, "127.0.0.1");
                case PATH_TOO_LONG -> below.authority("Further below", 0).server(none, "127.0.0.1");
                case AUTHORITY_IS_NONE -> ROOT.server(none, "127.0.0.1").server(none, "127.0.0.1");
                case EXPIRED -> ROOT.server(none.lives(DAY.negated(), HOUR.negated()), "127.0.0.1");
                case NOT_YET_VALID -> ROOT.server(none.lives(HOUR, DAY), "127.0.0.1");
                case WRONG_NAME -> ROOT.server(none, "10.0.0.1", "DNS:web.example.org");
                case NO_NAME -> ROOT.server(none);
                case SELF_SIGNED -> Chain.selfSigned(none, "127.0.0.1");
                case UNKNOWN_AUTHORITY -> Chain.root("Root CA", 1).server(none, "127.0.0.1");
                case SEVERAL_FAULTS ->
                        Chain.root("Other", 0)
                                .server(none.lives(DAY.negated(), HOUR.negated()), "10.0.0.1");
                case SMALL_KEY ->
                        ROOT.server(none.signed("RSA", 1024, "SHA256withRSA"), "127.0.0.1");
                case SHA_1 ->
                        Chain.selfSigned(none.signed("RSA", 2048, "SHA1withRSA"), "127.0.0.1");
            };
        }
    }

    private enum Judgement {
        /** In PKI mode without a question. */
        ENTERS,
        /** The normal way in PKI mode, too: somebody has to look. */
        ASKED,
        /** Whatever anybody says. */
        REFUSED
    }

    private Problem problem(Wanted wanted) {
        SourceException thrown = catchThrowableOfType(SourceException.class, () -> add(wanted));
        assertThat(thrown).isNotNull();
        return thrown.problem();
    }

    private void trustAuthority() throws Exception {
        Path file = own().authority();
        Files.createDirectories(file.getParent());
        io.ringfence.remote.fixture.Identity.pem(file, ROOT.last());
    }

    @ParameterizedTest
    @EnumSource(Shown.class)
    void firstContactAsks(Shown shown) throws Exception {
        Chain chain = shown.chain();
        Wanted wanted = wanted(start(chain.context(), api));
        person.trusting = false;
        Problem no = problem(wanted);
        assertThat(own().all()).isEmpty();
        if (shown.judgement == Judgement.REFUSED) {
            assertThat(no.what()).contains("proves nothing");
            assertThat(person.seen).isEmpty();
            return;
        }
        assertThat(no.what()).contains("was not trusted");
        person.trusting = true;
        assertThat(add(wanted).trust()).isEqualTo(new Trust.Pinned(chain.first()));
        assertThat(person.seen).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Shown.class)
    void aPinIsThisCertificateAndNoOther(Shown shown) throws Exception {
        Chain chain = shown.chain();
        Wanted plain = wanted(start(chain.context(), api));
        Wanted pinned =
                new Wanted(
                        plain.name(),
                        plain.addresses(),
                        Optional.empty(),
                        Optional.of(Fingerprint.of(chain.first())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        if (shown.judgement == Judgement.REFUSED) {
            assertThat(problem(pinned).what()).contains("proves nothing");
        } else {
            assertThat(add(pinned).trust()).isEqualTo(new Trust.Pinned(chain.first()));
            own().change(java.util.List::clear);
            assertThat(problem(withFingerprint(plain, OTHER)).what())
                    .contains("is not the one that was given");
        }
        assertThat(person.seen).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Shown.class)
    void pkiModeAsksWhereTheAuthorityDoesNotVouch(Shown shown) throws Exception {
        trustAuthority();
        Chain chain = shown.chain();
        Wanted wanted = wanted(start(chain.context(), api));
        switch (shown.judgement) {
            case ENTERS -> {
                assertThat(add(wanted).trust())
                        .isEqualTo(new Trust.Authority(ROOT.last(), Optional.empty()));
                assertThat(person.seen).isEmpty();
            }
            case ASKED -> {
                person.trusting = false;
                assertThat(problem(wanted).what()).contains("was not trusted");
                person.trusting = true;
                assertThat(add(wanted).trust()).isEqualTo(new Trust.Pinned(chain.first()));
                assertThat(person.seen).hasSize(2);
            }
            case REFUSED -> assertThat(problem(wanted).what()).contains("proves nothing");
        }
    }

    /** An authority that was given counts alone: nobody is asked instead. */
    @ParameterizedTest
    @EnumSource(Shown.class)
    void anAuthorityThatWasGivenIsTheOnlyWay(Shown shown) throws Exception {
        Wanted plain = wanted(start(shown.chain().context(), api));
        Wanted wanted =
                new Wanted(
                        plain.name(),
                        plain.addresses(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(ROOT.last()),
                        Optional.empty(),
                        Optional.empty());
        if (shown.judgement == Judgement.ENTERS) {
            assertThat(add(wanted).trust())
                    .isEqualTo(new Trust.Authority(ROOT.last(), Optional.empty()));
        } else {
            assertThat(problem(wanted).kind()).isEqualTo(Problem.Kind.NOT_TRUSTED);
            assertThat(own().all()).isEmpty();
        }
        assertThat(person.seen).isEmpty();
    }

    /** The list of the user's authority is honoured; what it does not tell is asked. */
    @Test
    void aListThatIsNoneIsNoTrust() throws Exception {
        trustAuthority();
        Files.writeString(own().revoked(), "nothing");
        Problem problem = problem(wanted(start(Shown.GOOD.chain().context(), api)));
        assertThat(problem.what()).contains("revocation list cannot be read");
    }
}
