package io.ringfence.remote.ui.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.source.SourceException;

import org.junit.jupiter.api.Test;

/** A passphrase is used by the attempt that it was typed for, and as long as that lasts. */
class SecretsTest {

    private final char[] typed = "correct horse".toCharArray();
    private final Secrets secrets = new Secrets(typed);

    @Test
    void everybodyGetsACopyOfTheirOwn() throws Exception {
        char[] first = secrets.passphrases().ask("ca.key");
        first[0] = 'x';

        assertThat(secrets.passphrases().ask("ca.key")).isEqualTo("correct horse".toCharArray());
    }

    @Test
    void workThatGoesOnAfterCancelGetsItNoMore() {
        var late = secrets.passphrases();
        secrets.forget();

        assertThat(typed).containsOnly('\0');
        assertThatThrownBy(() -> late.ask("ca.key"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("cancelled");
    }

    @Test
    void withNothingTypedItSaysWhereToType() {
        assertThatThrownBy(() -> new Secrets(new char[0]).passphrases().ask("ca.key"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("type it into its field");
    }
}
