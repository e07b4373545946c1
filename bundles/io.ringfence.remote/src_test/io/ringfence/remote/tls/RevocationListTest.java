package io.ringfence.remote.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.key.Passphrases;
import io.ringfence.remote.pki.CommonName;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.tls.RevocationList.Freshness;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class RevocationListTest {

    private static final Instant NOW = Instant.parse("2027-06-01T12:00:00Z");

    @TempDir private Path folder = Path.of("");

    private Pki authority(String name) throws Exception {
        return Pki.init(
                folder.resolve(name),
                CommonName.parse(name),
                KeyType.EC_P384,
                Duration.ofDays(365),
                Optional.empty(),
                NOW);
    }

    @Test
    void aListGrowsOld() throws Exception {
        Pki pki = authority("ca");
        pki.publish(Duration.ofDays(10), Passphrases.NONE, NOW);
        RevocationList list = RevocationList.read(pki.root().resolve("ca.crl"), pki.certificate());
        assertThat(list.signed()).isTrue();
        assertThat(list.revoked()).isZero();
        assertThat(list.at(NOW)).isEqualTo(Freshness.FRESH);
        assertThat(list.at(NOW.plus(Duration.ofDays(8)))).isEqualTo(Freshness.ENDS_SOON);
        assertThat(list.at(NOW.plus(Duration.ofDays(11)))).isEqualTo(Freshness.TOO_OLD);
        assertThat(list.at(NOW.minus(Duration.ofDays(1)))).isEqualTo(Freshness.NOT_YET);
    }

    @Test
    void aListOfAnotherAuthority() throws Exception {
        Path file = authority("other").root().resolve("ca.crl");
        RevocationList list = RevocationList.read(file, authority("ca").certificate());
        assertThat(list.at(NOW)).isEqualTo(Freshness.FOREIGN);
    }

    @Test
    void whatIsNoList() throws Exception {
        Pki pki = authority("ca");
        Path file = Files.writeString(folder.resolve("list"), "-----BEGIN X509 CRL-----\nAAAA\n");
        assertThatThrownBy(() -> RevocationList.read(file, pki.certificate()))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> RevocationList.read(folder.resolve("none"), pki.certificate()))
                .isInstanceOf(SourceException.class);
    }
}
