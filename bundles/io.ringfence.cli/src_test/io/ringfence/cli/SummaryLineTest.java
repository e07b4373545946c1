package io.ringfence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.AuditSummary;
import io.ringfence.audit.Severity;

import org.junit.jupiter.api.Test;

import java.util.EnumMap;
import java.util.Map;

class SummaryLineTest {

    @Test
    void isOneLineWhereItFits() {
        assertThat(new SummaryLine(new Style(false), 100).text(summary()))
                .isEqualTo(
                        "10 critical · 2 low · 28 unknown · 1,101 passed · 1,092 not applicable · 3"
                                + " covered by exceptions");
    }

    @Test
    void breaksBetweenNumbersWhereItDoesNotFit() {
        assertThat(new SummaryLine(new Style(false), 60).text(summary()))
                .isEqualTo(
                        """
                        10 critical · 2 low · 28 unknown · 1,101 passed
                        1,092 not applicable · 3 covered by exceptions\
                        """);
    }

    @Test
    void coloursTakeNoRoom() {
        String plain = new SummaryLine(new Style(false), 60).text(summary());
        String coloured = new SummaryLine(new Style(true), 60).text(summary());
        assertThat(coloured).contains("\u001b[1;31m10 critical\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    private static AuditSummary summary() {
        Map<Severity, Integer> fail = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            fail.put(severity, 0);
        }
        fail.put(Severity.CRITICAL, 10);
        fail.put(Severity.LOW, 2);
        return new AuditSummary(fail, 3, 28, 1101, 1092);
    }
}
