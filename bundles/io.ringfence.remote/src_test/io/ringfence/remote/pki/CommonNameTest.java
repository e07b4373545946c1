package io.ringfence.remote.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.source.SourceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import javax.security.auth.x500.X500Principal;

/** Names in certificates. */
class CommonNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"web-01", "Ann Example", "a,b=c+d\"\\", "Jörg 東京", " stripped "})
    void areKeptAsTheyAre(String text) throws Exception {
        CommonName name = CommonName.parse(text);
        assertThat(name.text()).isEqualTo(text.strip());
        X500Principal read = new X500Principal(name.toX500().getEncoded());
        assertThat(new javax.naming.ldap.LdapName(read.getName()).getRdn(0).getValue())
                .isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u0000b", "a\u202eb", "a\u001b[31m"})
    void areRefused(String text) {
        assertThatThrownBy(() -> CommonName.parse(text)).isInstanceOf(SourceException.class);
    }

    @Test
    void have64CharactersAtMost() throws SourceException {
        assertThat(CommonName.parse("a".repeat(64)).text()).hasSize(64);
        assertThatThrownBy(() -> CommonName.parse("a".repeat(65)))
                .isInstanceOf(SourceException.class);
    }
}
