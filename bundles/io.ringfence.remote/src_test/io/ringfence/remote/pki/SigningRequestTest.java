package io.ringfence.remote.pki;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.Identity;
import io.ringfence.remote.fixture.LongKey;

import org.bouncycastle.util.io.pem.PemObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/** What others send to be signed. */
class SigningRequestTest {

    @TempDir private Path folder = Path.of("");

    /** To verify by a long one takes minutes, and no server takes any. */
    @Test
    void aKeyThatNobodyTakesIsNotTried() throws IOException {
        Path file =
                Identity.pem(
                        folder.resolve("r"),
                        new PemObject("CERTIFICATE REQUEST", LongKey.request(4_096)));
        assertThatThrownBy(() -> SigningRequest.key(file))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("too weak: DSA");
    }
}
