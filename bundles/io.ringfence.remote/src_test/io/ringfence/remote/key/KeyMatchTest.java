package io.ringfence.remote.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;

/** Which keys are a pair, and how keys are called. */
class KeyMatchTest {

    @Test
    void onlyTheTwoOfOnePairMatch() throws Exception {
        List<KeyPair> pairs = new ArrayList<>();
        pairs.add(KeyType.EC_P256.generate());
        pairs.add(KeyType.EC_P256.generate());
        pairs.add(KeyType.EC_P384.generate());
        for (String algorithm : new String[] {"RSA", "Ed25519"}) {
            pairs.add(KeyPairGenerator.getInstance(algorithm).generateKeyPair());
        }
        for (KeyPair one : pairs) {
            for (KeyPair other : pairs) {
                assertThat(KeyMatch.isPair(one.getPublic(), other.getPrivate()))
                        .isEqualTo(one == other);
            }
        }
    }

    @Test
    void keysHaveNames() throws Exception {
        assertThat(KeyType.describe(KeyType.EC_P384.generate().getPublic()))
                .isEqualTo("EC 384 bit");
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048);
        assertThat(KeyType.describe(rsa.generateKeyPair().getPublic())).isEqualTo("RSA 2048 bit");
        for (KeyType type : KeyType.values()) {
            assertThat(KeyType.of(type.label())).contains(type);
        }
        assertThat(KeyType.of("dsa")).isEmpty();
    }
}
