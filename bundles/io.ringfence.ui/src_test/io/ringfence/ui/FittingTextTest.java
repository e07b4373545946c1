package io.ringfence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FittingTextTest {

    @Test
    void whatIsCutEndsWithOneEllipsis() {
        assertThat(FittingText.shortened("2 min · read")).isEqualTo("2 min · read…");
        assertThat(FittingText.shortened("2 min · reading… ")).isEqualTo("2 min · reading…");
        assertThat(FittingText.shortened("2 min ")).isEqualTo("2 min…");
    }
}
