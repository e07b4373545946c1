package io.ringfence.model.estate;

import static io.ringfence.model.estate.EstateFixture.SUBJECT;
import static io.ringfence.model.estate.EstateFixture.await;
import static io.ringfence.model.estate.EstateFixture.get;
import static io.ringfence.model.estate.EstateFixture.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A capture in an estate of which some bytes are not what they were. */
@Timeout(value = 40, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamageTest {

    @TempDir private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("customer" + EstateFile.EXTENSION);
    }

    private EstateFixture window() {
        return new EstateFixture(folder.resolve("home"));
    }

    /** Two captures of one server, the first one of them with a wrong byte. */
    @BeforeEach
    void saveAndDamage() throws Exception {
        try (EstateFixture window = window()) {
            get(window.estates.create());
            get(window.estates.saveAs(file()));
            window.ask(window.web);
            window.model.refreshAll();
            await(() -> window.estate().history("web").size() == 2);
            get(window.estates.save());
        }
        damage("captures/1.ringfence");
    }

    private void damage(String entry) throws Exception {
        byte[] bytes = Files.readAllBytes(file());
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(entry) + entry.length() + 300;
        bytes[at] ^= 1;
        Files.write(file(), bytes);
    }

    private static void isTold(EstateState state) {
        assertThat(state.damaged()).hasSize(1);
        Damage damage = state.damaged().getFirst();
        assertThat(damage.recorded().id()).isEqualTo("1");
        assertThat(damage.problem().line()).contains("captures/1.ringfence").contains("~");
        assertThat(state.problem()).as("it can be saved all the same").isNull();
    }

    @Test
    void isToldSoonAfterTheEstateWasOpened() throws Exception {
        try (EstateFixture window = window()) {
            assertThat(get(window.estates.open(file())).damaged()).isEmpty();
            window.timer.pass(DocumentEstate.LOOK);
            isTold(window.estates.state());
        }
    }

    @Test
    void staysInTheEstateWhenThatIsSaved() throws Exception {
        try (EstateFixture window = window()) {
            get(window.estates.open(file()));
            window.timer.pass(DocumentEstate.LOOK);
            window.estates.note(SUBJECT, note("after the damage"));
            get(window.estates.save());
            isTold(window.estates.state());
            Recorded first = window.estate().history().getFirst();
            assertThat(first.id()).isEqualTo("1");
            assertThatThrownBy(() -> window.estates.load(first, Progress.NONE))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("captures/1.ringfence");
        }
        try (EstateFixture window = window()) {
            assertThat(get(window.estates.open(file())).estate().notes()).containsKey(SUBJECT);
            window.timer.pass(DocumentEstate.LOOK);
            isTold(window.estates.state());
        }
    }

    @Test
    void isOfThatEstateOnly() throws Exception {
        try (EstateFixture window = window()) {
            get(window.estates.open(file()));
            window.timer.pass(DocumentEstate.LOOK);
            assertThat(get(window.estates.create()).damaged()).isEmpty();
        }
    }

    @Test
    void ofTheNewestLeavesTheOneBefore() throws Exception {
        damage("captures/2.ringfence");
        damage("captures/1.ringfence"); // whole again
        try (EstateFixture window = window()) {
            EstateState state = get(window.estates.open(file()));
            assertThat(window.shown("web")).isEqualTo("p1");
            assertThat(state.damaged())
                    .extracting(damage -> damage.recorded().id())
                    .containsExactly("2");
        }
    }

    @Test
    void isRemarkedOnByTheCommandLine() throws Exception {
        CaptureSource source = new EstateSource(file());
        assertThat(source.remarks())
                .extracting(Problem::line)
                .singleElement()
                .asString()
                .contains("captures/1.ringfence");
        assertThat(source.capture(Progress.NONE).servers()).hasSize(1);
        damage("captures/1.ringfence");
        assertThat(source.remarks()).isEmpty();
    }
}
