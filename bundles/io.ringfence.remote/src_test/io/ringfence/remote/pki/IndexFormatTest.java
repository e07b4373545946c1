package io.ringfence.remote.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.json.JsonException;
import io.ringfence.remote.tls.Fingerprint;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The index as a file. */
class IndexFormatTest {

    private static final Serial FIRST = Serial.random(new SecureRandom());
    private static final Serial SECOND = Serial.random(new SecureRandom());

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static PkiIndex index() throws Exception {
        Validity validity =
                new Validity(
                        Instant.parse("2027-01-01T00:00:00Z"),
                        Instant.parse("2027-04-01T00:00:00Z"));
        Issued first =
                new Issued(
                        FIRST,
                        PkiCase.server("a \"b\" \\ ü", "web", "10.0.0.5", "::1"),
                        validity,
                        new Fingerprint("ab".repeat(32)),
                        Optional.empty(),
                        Optional.of(
                                new Revocation(
                                        Instant.parse("2027-02-01T10:00:00.5Z"),
                                        RevocationReason.SUPERSEDED)));
        Issued second =
                new Issued(
                        SECOND,
                        PkiCase.client("ann"),
                        validity,
                        new Fingerprint("cd".repeat(32)),
                        Optional.of(FIRST),
                        Optional.empty());
        return new PkiIndex(Instant.parse("2026-12-31T00:00:00Z"), 7, List.of(first, second));
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        String text = IndexFormat.write(index());
        assertThat(IndexFormat.read(bytes(text))).isEqualTo(index());
        assertThat(IndexFormat.write(IndexFormat.read(bytes(text)))).isEqualTo(text);
        assertThat(text.lines()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ringfence-pki/1 | ringfence-pki/2 | format",
                "\"crlNumber\":7 | \"crlNumber\":-1 | crlNumber",
                "\"crlNumber\":7 | \"crlNumber\":7,\"more\":1 | newer Ringfence",
                "\"purpose\":\"client\" | \"purpose\":\"boss\" | issued[1].purpose",
                "superseded | hold | issued[0].revoked.reason",
                "10.0.0.5 | 10.0.0.500 | names"
            })
    void whatIsWrongIsNamed(String from, String to, String named) throws Exception {
        String text = IndexFormat.write(index());
        assertThat(text).contains(from);
        assertThatThrownBy(() -> IndexFormat.read(bytes(text.replace(from, to))))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining(named);
    }

    @Test
    void aSerialStandsThereOnce() throws Exception {
        String text = IndexFormat.write(index()).replace(SECOND.hex(), FIRST.hex());
        assertThatThrownBy(() -> IndexFormat.read(bytes(text)))
                .hasMessageContaining("stands there twice");
    }

    @Property(tries = 500)
    void anyDamageIsAProblemOrAnotherIndex(@ForAll int where, @ForAll byte what) throws Exception {
        byte[] document = bytes(IndexFormat.write(index()));
        document[Math.floorMod(where, document.length)] = what;
        try {
            assertThat(IndexFormat.read(document)).isNotNull();
        } catch (JsonException e) {
            assertThat(e.what()).isNotEmpty();
        }
    }
}
