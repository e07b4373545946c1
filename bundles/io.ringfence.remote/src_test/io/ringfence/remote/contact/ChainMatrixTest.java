package io.ringfence.remote.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.Chain;
import io.ringfence.remote.fixture.FakeApi;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.tls.Fingerprint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Every sort of certificate where nobody is asked: with its fingerprint, and with an authority that
 * was given. {@link AnswerMatrixTest} has those that somebody is asked about.
 */
@Timeout(60)
class ChainMatrixTest extends ContactCase {

    private final FakeApi api = new FakeApi().root("trusted", false, "projects");

    private Problem problem(Wanted wanted) {
        SourceException thrown = catchThrowableOfType(SourceException.class, () -> add(wanted));
        assertThat(thrown).isNotNull();
        return thrown.problem();
    }

    private void trustAuthority() throws Exception {
        Path file = own().authority();
        Files.createDirectories(file.getParent());
        io.ringfence.remote.fixture.Identity.pem(file, Shown.ROOT.last());
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
        if (shown.judgement() == Shown.Judgement.REFUSED) {
            assertThat(problem(pinned).what()).contains("proves nothing");
        } else {
            assertThat(add(pinned).trust()).isEqualTo(new Trust.Pinned(chain.first()));
            own().change(java.util.List::clear);
            assertThat(problem(withFingerprint(plain, OTHER)).what())
                    .contains("is not the one that was given");
        }
        assertThat(person.seen).isEmpty();
    }

    /** An authority that was given counts alone: nobody is asked instead. */
    @ParameterizedTest
    @EnumSource(Shown.class)
    void anAuthorityThatWasGivenIsTheOnlyWay(Shown shown) throws Exception {
        Optional<Path> list = shown.list(root.resolve("given.crl"));
        Wanted plain = wanted(start(shown.chain().context(), api));
        Wanted wanted =
                new Wanted(
                        plain.name(),
                        plain.addresses(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Shown.ROOT.last()),
                        list,
                        Optional.empty());
        if (shown.judgement() == Shown.Judgement.ENTERS) {
            assertThat(add(wanted).trust()).isEqualTo(new Trust.Authority(Shown.ROOT.last(), list));
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
