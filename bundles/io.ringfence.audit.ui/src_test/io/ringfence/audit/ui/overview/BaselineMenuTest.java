package io.ringfence.audit.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.estate.Recorded;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class BaselineMenuTest {

    private static Recorded recorded(String source, String time) {
        return new Recorded(
                source + time, source, Instant.parse("2026-11-22T" + time + "Z"), List.of("vm"), 1);
    }

    @Test
    void noTwoReadTheSame() {
        List<Recorded> moments =
                List.of(
                        recorded("unix:", "06:00:00"),
                        recorded("unix:", "05:19:40"),
                        recorded("unix:", "05:19:07"),
                        recorded("lab", "05:19:07"));
        assertThat(BaselineMenu.texts(moments, ZoneOffset.UTC))
                .containsExactly(
                        "2026-11-22 06:00 · vm",
                        "2026-11-22 05:19:40 · vm",
                        "2026-11-22 05:19:07 · vm · unix:",
                        "2026-11-22 05:19:07 · vm · lab");
    }
}
