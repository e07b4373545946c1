package io.ringfence.remote.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.security.spec.RSAKeyGenParameterSpec;

/** Keys are of the kind and size that they are called by. */
class KeyTypeTest {

    @Test
    void curves() {
        assertThat(KeyType.describe(KeyType.EC_P256.generate().getPublic()))
                .isEqualTo("EC 256 bit");
        assertThat(KeyType.describe(KeyType.EC_P384.generate().getPublic()))
                .isEqualTo("EC 384 bit");
    }

    /** Making one takes up to twenty seconds; what it is made with says as much. */
    @Test
    void rsa() {
        assertThat(KeyType.RSA_4096.parameters())
                .isInstanceOfSatisfying(
                        RSAKeyGenParameterSpec.class,
                        spec -> {
                            assertThat(spec.getKeysize()).isEqualTo(4096);
                            assertThat(spec.getPublicExponent())
                                    .isEqualTo(RSAKeyGenParameterSpec.F4);
                        });
    }
}
