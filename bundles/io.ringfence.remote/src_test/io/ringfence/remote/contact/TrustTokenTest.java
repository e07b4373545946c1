package io.ringfence.remote.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.source.SourceException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tokens and fingerprints as people paste them. */
class TrustTokenTest {

    /** Of a real LXD 5.0.2 that is gone. */
    private static final String REAL =
            "eyJjbGllbnRfbmFtZSI6Im1lIiwiZmluZ2VycHJpbnQiOiIzMWM5OTJlMDU1NDAyOWNjNzMwODIxYmRlMThmODVl"
                + "NjY4ZDhjNjMxYzdlM2NlNTY4ZTZlYjA0Y2Q5MDkyYzFiIiwiYWRkcmVzc2VzIjpbIjEyNy4wLjAuMToy"
                + "MTk1NyJdLCJzZWNyZXQiOiI1NmQwMjgzMjk0NWRmZmNjNjc5YzIxYjQxNWY5M2MyYTMwNTU4NmUyZmNk"
                + "NTE2MGU2YjY3NDI0NzAzYTQ2OTY1IiwiZXhwaXJlc19hdCI6IjAwMDEtMDEtMDFUMDA6MDA6MDBaIn0=";

    @Test
    void readsARealOne() throws SourceException {
        TrustToken token = TrustToken.find(" " + REAL + "\n").orElseThrow();
        assertThat(token.clientName()).isEqualTo("me");
        assertThat(token.addresses()).containsExactly("https://127.0.0.1:21957");
        assertThat(token.fingerprint().hex()).startsWith("31c992e0554029cc");
        assertThat(token.expires()).isEmpty();
        assertThat(token.identity()).isFalse();
        assertThat(token.toString()).doesNotContain("eyJ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web",
                "Web",
                "eyJ",
                "web.example.org:8443",
                "https://web",
                "fd00::1",
                "/run/x",
                "/var/lib/lxd/AnotherDirectoryOfMine2",
                "0123456789abcdef0123456789abcdef",
                "averylongnameofahostthatsomebodychose1",
                ""
            })
    void addressesAreNoTokens(String text) throws SourceException {
        assertThat(TrustToken.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 40, 41, 42, 43, 99, 100, 301})
    void whatIsLeftOfOneIsNoHost(int length) {
        assertThatThrownBy(() -> TrustToken.find(REAL.substring(0, length)))
                .hasMessageMatching(
                        ".*this token was cut or changed: (it|what is in it) is not complete.*")
                .hasMessageNotContaining("eyJ");
    }

    @Test
    void theEndOfOneIsNoHostEither() {
        assertThatThrownBy(() -> TrustToken.find(REAL.substring(REAL.length() - 60)))
                .hasMessageContaining("this token was cut or changed");
    }

    @ParameterizedTest
    @CsvSource({
        "00, 127.0.0.1:8443, the fingerprint in it is none",
        "'', 127.0.0.1:8443, the fingerprint in it is none",
        "FULL, a b, an address in it is none"
    })
    void whatIsWrongInsideIsNotTakenForTyped(String fingerprint, String address, String what) {
        String json =
                """
                {"client_name":"me","fingerprint":"%s","addresses":["%s"],"secret":"s3cret"}\
                """
                        .formatted(fingerprint.replace("FULL", "0f".repeat(32)), address);
        String token = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> TrustToken.find(token))
                .hasMessageContaining("this token was cut or changed: " + what)
                .hasMessageNotContaining("s3cret");
    }

    @Property(tries = 1000)
    void damageIsSaidAndNothingRepeated(
            @ForAll @IntRange(min = 100, max = 350) int end,
            @ForAll @IntRange(max = 99) int place,
            @ForAll char instead) {
        String damaged =
                REAL.substring(0, place)
                        + instead
                        + REAL.substring(place + 1, Math.min(end, REAL.length()));
        try {
            TrustToken.find(damaged);
        } catch (SourceException e) {
            assertThat(e.problem().line()).doesNotContain(REAL.substring(100, 110));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA",
                " SHA256:aaaaaaaa aaaaaaaa aaaaaaaa aaaaaaaa aaaaaaaa aaaaaaaa aaaaaaaa aaaaaaaa\n"
            })
    void aFingerprintMayBeWrittenInManyWays(String text) throws SourceException {
        assertThat(Fingerprints.parse(text).hex()).isEqualTo("a".repeat(64));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "aaaaaaaaaaaa", "zz"})
    void aPartOfAFingerprintProvesNothing(String text) {
        assertThatThrownBy(() -> Fingerprints.parse(text)).isInstanceOf(SourceException.class);
    }
}
