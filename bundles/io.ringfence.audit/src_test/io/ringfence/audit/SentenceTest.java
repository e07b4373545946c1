package io.ringfence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the server hides it: capture again | The server hides it: capture again.",
                "It is a sentence. | It is a sentence.",
                "why not? | Why not?",
                "raw.idmap is broken | raw.idmap is broken.",
                "/1.0/instances: has no metadata | /1.0/instances: has no metadata.",
                "lxdbr0 is down | lxdbr0 is down.",
                "unknown | Unknown.",
                "nobody's | Nobody's.",
                "'' | ''"
            })
    void makesASentence(String phrase, String sentence) {
        assertThat(Sentence.of(phrase)).isEqualTo(sentence);
    }
}
