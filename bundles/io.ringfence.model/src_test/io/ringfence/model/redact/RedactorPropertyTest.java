package io.ringfence.model.redact;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.nio.charset.StandardCharsets;
import java.util.Map;

class RedactorPropertyTest {

    private final Redactor redactor = new Redactor();

    @Property(tries = 500)
    void randomBytesAreRedactedOrRefused(@ForAll byte[] bytes) {
        try {
            redactor.redact(bytes);
        } catch (JsonException e) {
            assertThat(e.what()).isNotEmpty();
        }
    }

    @Property(tries = 500)
    void cutAndAlteredAnswersAreRedactedOrRefused(
            @ForAll("answers") String answer, @ForAll int at, @ForAll byte altered) {
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        bytes[Math.floorMod(at, bytes.length)] = altered;
        randomBytesAreRedactedOrRefused(bytes);
        randomBytesAreRedactedOrRefused(
                java.util.Arrays.copyOf(bytes, Math.floorMod(at, bytes.length)));
    }

    @Property(tries = 500)
    void twiceIsOnceAndTheShapeStays(@ForAll("answers") String answer) throws JsonException {
        byte[] once = redactor.redact(answer.getBytes(StandardCharsets.UTF_8)).body();
        byte[] twice = redactor.redact(once).body();
        assertThat(new String(twice, StandardCharsets.UTF_8))
                .isEqualTo(new String(once, StandardCharsets.UTF_8));
        assertThat(new String(once, StandardCharsets.UTF_8)).doesNotContain("hunter2");
    }

    @Property(tries = 300)
    void everyElementIsFoundWhole(@ForAll("answers") String answer) throws JsonException {
        Redacted redacted = redactor.redact(answer.getBytes(StandardCharsets.UTF_8));
        JsonReader reader = new JsonReader();
        if (!(reader.read(redacted.body()) instanceof Json.Obj(Map<String, Json> envelope)
                && envelope.get("metadata") instanceof Json.Arr(var items))) {
            throw new AssertionError("the generator makes arrays");
        }
        int[] at = redacted.elements();
        assertThat(at).hasSize(2 * items.size());
        for (int i = 0; i < items.size(); i++) {
            assertThat(reader.read(redacted.body(), at[2 * i], at[2 * i + 1]))
                    .isEqualTo(items.get(i));
        }
    }

    @Property(tries = 1000)
    void textTwiceIsTextOnce(@ForAll("texts") String text) {
        String once = SecretText.redact(text);
        assertThat(SecretText.redact(once)).isEqualTo(once);
        String lxc = SecretText.redactLxc(text);
        assertThat(SecretText.redactLxc(lxc)).isEqualTo(lxc);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "http://",
                        "://",
                        "u",
                        ":",
                        "@",
                        "/",
                        " ",
                        "\n",
                        "hunter2:",
                        "lxc.environment",
                        " = ",
                        "A=",
                        "-----BEGIN ",
                        "PRIVATE KEY",
                        "-----",
                        "-----END ",
                        "é",
                        "\"")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> answers() {
        Arbitrary<String> value =
                Arbitraries.of(
                        "\"x\"",
                        "1",
                        "true",
                        "null",
                        "\"http://u:hunter2@h/\"",
                        "\"\\u00e9\\n\"",
                        "{}",
                        "[\"http://u:hunter2@h\", -1.5e3]",
                        "\"é€😀\"");
        Arbitrary<String> member =
                Combinators.combine(
                                Arbitraries.of(
                                        "name", "config", "user.a", "environment.P", "secret"),
                                value)
                        .as((name, v) -> "\"" + name + "\":" + v);
        Arbitrary<String> object =
                member.list().ofMaxSize(4).map(list -> "{" + String.join(" , ", list) + "}");
        return Arbitraries.oneOf(object, value)
                .list()
                .ofMaxSize(6)
                .map(list -> "{\"type\":\"sync\",\"metadata\": [" + String.join(",", list) + "]}");
    }
}
