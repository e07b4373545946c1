package io.ringfence.idmap.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringfence.model.estate.Recorded;
import io.ringfence.model.source.SourceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class OtherCaptureTest {

    @Test
    void aCaptureOfTheHistoryIsCalledByItsTimeAndServers() {
        Recorded recorded =
                new Recorded(
                        "c1",
                        "web-01",
                        Instant.parse("2026-03-01T12:00:00Z"),
                        List.of("web-01", "db"),
                        1);
        assertThat(OtherCapture.label(recorded)).contains("2026-03-0", "web-01, db");
    }

    @Test
    void aFileThatIsNoneIsAProblemAndNoFault(@TempDir Path folder) {
        OtherCapture other = OtherCapture.of(folder.resolve("gone.ringfence"));
        assertThat(other.label()).isEqualTo("gone.ringfence");
        assertThatExceptionOfType(SourceException.class).isThrownBy(() -> other.reading().read());
    }
}
