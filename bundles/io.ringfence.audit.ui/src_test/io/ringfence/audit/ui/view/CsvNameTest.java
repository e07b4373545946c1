package io.ringfence.audit.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

class CsvNameTest {

    @ParameterizedTest
    @CsvSource({
        "/tmp/findings, /tmp/findings.csv",
        "/tmp/v1.2/findings, /tmp/v1.2/findings.csv",
        "/tmp/.findings, /tmp/.findings.csv",
    })
    void addsTheEnding(String named, String file) {
        assertThat(CsvName.of(Path.of(named))).isEqualTo(Path.of(file));
    }

    @Test
    void keepsAnother() {
        for (String named : new String[] {"/tmp/a.csv", "/tmp/a.txt", "a.b.c"}) {
            assertThat(CsvName.of(Path.of(named))).isEqualTo(Path.of(named));
        }
    }
}
