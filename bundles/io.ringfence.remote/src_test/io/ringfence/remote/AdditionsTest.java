package io.ringfence.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.remote.Additions.Addition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

/** Who added what, out of events as LXD 5.0.2 tells them. */
class AdditionsTest {

    private static final String ONE = "31".repeat(32);
    private static final String EVENT =
            """
            {"type":"lifecycle","timestamp":"2026-11-21T22:15:16.846872302Z","location":"none",\
            "project":"default","metadata":{"action":"certificate-created",\
            "source":"/1.0/certificates/%s","requestor":{"username":"root","protocol":"unix",\
            "address":"@"}}}\
            """;

    private final Additions additions = new Additions();

    @Test
    void whatWasHeardIsKnownOfThatServer() {
        additions.heard("lab", EVENT.formatted(ONE));

        assertThat(additions.of("lab", ONE))
                .contains(
                        new Addition(
                                Instant.parse("2026-11-21T22:15:16.846872302Z"),
                                "root",
                                "unix",
                                "@"));
        assertThat(additions.of("other", ONE)).isEmpty();
        assertThat(additions.of("lab", "32".repeat(32))).isEmpty();
    }

    @Test
    void whoCameInByATokenHasNoName() {
        additions.heard(
                "lab", EVENT.formatted(ONE).replaceAll("\"requestor\":\\{[^}]*}", "\"x\":1"));

        assertThat(additions.of("lab", ONE))
                .hasValueSatisfying(one -> assertThat(one.who()).isEmpty());
    }

    @Test
    void theLastAdditionCounts() {
        additions.heard("lab", EVENT.formatted(ONE));
        additions.heard("lab", EVENT.formatted(ONE).replace("root", "ann"));

        assertThat(additions.of("lab", ONE)).map(Addition::who).contains("ann");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "certificate-created",
                "{\"metadata\":{\"action\":\"certificate-created\",\"source\":7}}",
                "{\"metadata\":{\"action\":\"certificate-created\",\"source\":\"/1.0/certificates/ab\"}}",
                "{\"timestamp\":\"soon\",\"metadata\":{\"action\":\"certificate-created\","
                        + "\"source\":\"/1.0/certificates/ab\"}}",
                "{\"timestamp\":\"2026-11-21T22:15:16Z\",\"metadata\":{\"action\":\"certificate-deleted\","
                    + "\"note\":\"certificate-created\",\"source\":\"/1.0/certificates/ab\"}}"
            })
    void anythingElseIsPassedOver(String event) {
        additions.heard("lab", event);

        assertThat(additions.of("lab", "ab")).isEmpty();
    }

    @Test
    void aServerThatTellsTooMuchIsForgottenFromTheBeginning() {
        for (int i = 0; i <= Additions.MOST; i++) {
            additions.heard("lab", EVENT.formatted(sum(i)));
        }

        assertThat(additions.of("lab", sum(0))).isEmpty();
        assertThat(additions.of("lab", sum(1))).isPresent();
        assertThat(additions.of("lab", sum(Additions.MOST))).isPresent();
    }

    /** What one server tells takes nothing from the others. */
    @Test
    void aServerThatTellsTooMuchForgetsNothingOfAnother() {
        additions.heard("other", EVENT.formatted(ONE));
        for (int i = 0; i <= Additions.MOST; i++) {
            additions.heard("lab", EVENT.formatted(sum(i)));
        }

        assertThat(additions.of("other", ONE)).isPresent();
    }

    /** What is kept of a server is small, whatever it tells. */
    @Test
    void whatIsTooLongForAnEntryIsPassedOver() {
        String longOne = "31".repeat(200_000);
        additions.heard("lab", EVENT.formatted(longOne));
        additions.heard("lab", EVENT.formatted(ONE).replace("root", longOne));

        assertThat(additions.of("lab", longOne)).isEmpty();
        assertThat(additions.of("lab", ONE)).isEmpty();
    }

    private static String sum(int number) {
        return "%064x".formatted(number);
    }
}
