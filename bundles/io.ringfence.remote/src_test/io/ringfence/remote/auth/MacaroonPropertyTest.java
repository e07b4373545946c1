package io.ringfence.remote.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

class MacaroonPropertyTest {

    private static final String ROOT =
            "{\"c\":[{\"i\":\"time-before 2027-06-01T13:00:00Z\"},"
                    + "{\"i64\":\"_wA\",\"v64\":\"AAAA\",\"l\":\"https://c\"},"
                    + "{\"i\":\"time-before 2027-06-01T12:30:00.5+01:00\"}],"
                    + "\"l\":\"lxd\",\"i\":\"id\",\"sH\":\""
                    + "00".repeat(32)
                    + "\"}";

    private static Json json(String text) throws JsonException {
        return new JsonReader().read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Example
    void isReadInBothVersionsAndAsItIsWrapped() throws Exception {
        Macaroon second = Macaroon.read(json(ROOT));
        assertThat(second.id()).isEqualTo("id".getBytes(StandardCharsets.UTF_8));
        assertThat(second.thirdParty())
                .singleElement()
                .satisfies(
                        caveat -> {
                            assertThat(caveat.location()).isEqualTo("https://c");
                            assertThat(caveat.id()).containsExactly(0xff, 0);
                            assertThat(caveat.text()).isEmpty();
                            assertThat(caveat.payload()).isEmpty();
                        });
        assertThat(second.expires()).contains(Instant.parse("2027-06-01T11:30:00.5Z"));
        Macaroon wrapped =
                Macaroon.read(json("{\"m\":" + ROOT + ",\"v\":3,\"cdata\":{\"_wA\":\"AQI=\"}}"));
        assertThat(wrapped.thirdParty().getFirst().payload()).containsExactly(1, 2);
        assertThat(wrapped.json()).isEqualTo(second.json());
        Macaroon first =
                Macaroon.read(
                        json(
                                "{\"identifier\":\"id\",\"location\":\"lxd\",\"signature\":\""
                                        + "01".repeat(32)
                                        + "\",\"caveats\":[{\"cid\":\"a\"},{\"cid\":\"b\",\"vid\":\"AAAA\",\"cl\":\"https://c\"}]}"));
        assertThat(first.thirdParty()).hasSize(1);
        assertThat(first.expires()).isEmpty();
        assertThat(first.toString()).doesNotContain("id");
    }

    /** The values were made with the HMAC of Python. */
    @Example
    void isBoundByItsSignatureAlone() throws Exception {
        Macaroon primary = Macaroon.read(json(ROOT));
        Macaroon proof =
                Macaroon.read(json("{\"i\":\"x\",\"s\":\"0123456789abcdef0123456789abcdef\"}"));
        Macaroon bound = proof.boundTo(primary);
        assertThat(HexFormat.of().formatHex(bound.signature())).isEqualTo(BOUND);
        assertThat(bound.json().members().keySet()).containsExactly("i", "s64");
        assertThat(bound.json().members().get("i")).isEqualTo(new Json.Text("x"));
    }

    /** A megabyte of padding that is none: the time grows with the length, not its square. */
    @Example
    void paddingThatIsNoneIsSoonRefused() {
        String text = "=".repeat(1 << 20) + "x";
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () ->
                        assertThatThrownBy(() -> Macaroon.base64(text))
                                .isInstanceOf(JsonException.class));
    }

    private static final String BOUND =
            "44018631cb6698704d017a643d6be43f724583091b9d191ced7d43dff31d1d8a";

    @Example
    void oneThatIsNoneIsRefused() {
        for (String text :
                new String[] {
                    "[]",
                    "{}",
                    "{\"m\":1}",
                    ROOT.replace("\"l\":\"https://c\"", "\"x\":1"),
                    ROOT.replace("\"i\":\"id\"", "\"i\":\"id\",\"i64\":\"AA\""),
                    ROOT.replace("sH", "sX")
                }) {
            assertThatThrownBy(() -> Macaroon.read(json(text))).isInstanceOf(JsonException.class);
        }
    }

    @Property
    void whateverItIsItIsReadOrRefused(
            @ForAll int from, @ForAll int length, @ForAll String inserted) {
        int start = Math.floorMod(from, ROOT.length());
        int end = Math.min(ROOT.length(), start + Math.floorMod(length, 20));
        String text = ROOT.substring(0, start) + inserted + ROOT.substring(end);
        try {
            Macaroon.read(json(text)).expires();
        } catch (JsonException _) {
            // this is what it may throw
        }
    }
}
