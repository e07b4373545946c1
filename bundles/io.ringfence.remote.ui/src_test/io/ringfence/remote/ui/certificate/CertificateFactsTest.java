package io.ringfence.remote.ui.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;

class CertificateFactsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T11:13:19Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S, 2026-11-22 11:13 UTC (now)",
        "PT-59S, 2026-11-22 11:12 UTC (now)",
        "PT-1M, 2026-11-22 11:12 UTC (1 min ago)",
        "PT47H, 2026-11-24 10:13 UTC (in 47 h)",
        "PT719H59M, 2026-12-22 11:12 UTC (in 30 days)",
        "P30D, 2026-12-22 11:13 UTC (in 30 days)"
    })
    void saysWhenAndHowFarAway(Duration away, String words) {
        assertThat(CertificateFacts.time(NOW.plus(away), NOW)).isEqualTo(words);
    }
}
