package io.ringfence.remote.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.remote.fixture.Identity;
import io.ringfence.remote.fixture.LongKey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** What is refused whoever vouches for it, also where it is pinned or only looked at. */
class WeaknessTest {

    private static final AuthorityFiles NO_AUTHORITY =
            new AuthorityFiles(Path.of("/no/such/client.ca"), Path.of("/no/such/ca.crl"));

    @ParameterizedTest
    @CsvSource({
        "EC,256,SHA1withECDSA,signed with SHA1withECDSA",
        "RSA,2048,SHA1withRSA,signed with SHA1withRSA",
        "RSA,2048,SHA1withRSAandMGF1,signed with SHA1withRSASSA-PSS",
        "RSA,2048,MD5withRSA,signed with MD5withRSA",
        "RSA,1024,SHA256withRSA,key is too weak: RSA 1024 bit"
    })
    void isRefused(String algorithm, int size, String signature, String why) {
        X509Certificate weak = Identity.of(algorithm, size, signature).certificate();
        assertThat(Weakness.of(weak).orElseThrow()).contains(why);
        X509Certificate[] chain = {weak};
        for (RememberingTrust each :
                new RememberingTrust[] {
                    new PinnedTrust(weak),
                    new LookingTrust(Revocations.of(NO_AUTHORITY), (_, _, _) -> Optional.empty())
                }) {
            assertThatThrownBy(() -> each.checkServerTrusted(chain, "ECDHE_RSA"))
                    .isInstanceOf(RememberingTrust.WeakException.class)
                    .hasMessageContaining(why);
            assertThat(each.presented()).containsExactly(weak);
        }
    }

    /** To verify with it takes minutes, on the thread that serves all connections. */
    @Test
    void aKeyThatIsTooLongIsNotTried() throws Exception {
        X509Certificate own = Identity.ec().certificate();
        X509Certificate[] chain = {own, LongKey.certificate(8_192)};
        for (RememberingTrust each :
                new RememberingTrust[] {
                    new PinnedTrust(own),
                    new LookingTrust(Revocations.of(NO_AUTHORITY), (_, _, _) -> Optional.empty())
                }) {
            assertThatThrownBy(() -> each.checkServerTrusted(chain, "ECDHE_ECDSA"))
                    .isInstanceOf(RememberingTrust.WeakException.class)
                    .hasMessageContaining("too long");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EC,256,SHA256withECDSA",
        "EC,384,SHA384withECDSA",
        "RSA,2048,SHA256withRSA",
        "RSA,2048,SHA512withRSAandMGF1",
        "Ed25519,255,Ed25519"
    })
    void isStrongEnough(String algorithm, int size, String signature) {
        assertThat(Weakness.of(Identity.of(algorithm, size, signature).certificate())).isEmpty();
    }
}
