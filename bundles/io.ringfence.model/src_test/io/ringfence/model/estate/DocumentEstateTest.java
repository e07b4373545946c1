package io.ringfence.model.estate;

import static io.ringfence.model.estate.EstateFixture.SUBJECT;
import static io.ringfence.model.estate.EstateFixture.await;
import static io.ringfence.model.estate.EstateFixture.get;
import static io.ringfence.model.estate.EstateFixture.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.Server;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

@Timeout(value = 40, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DocumentEstateTest {

    @TempDir private Path folder = Path.of("");

    private Path home() {
        return folder.resolve("home");
    }

    private Path file() {
        return folder.resolve("customer" + EstateFile.EXTENSION);
    }

    @Test
    void newOnesOfTheSameSecondAreNotTheSame() throws Exception {
        try (EstateFixture window = new EstateFixture(folder)) {
            for (int i = 0; i < 3; i++) {
                EstateState state = get(window.estates.create());
                assertThat(state.readOnly()).isNull();
                assertThat(state.estate()).isEqualTo(Estate.EMPTY);
            }
        }
    }

    @Test
    void comesBackAsItWasLeft() throws Exception {
        try (EstateFixture window = new EstateFixture(home())) {
            get(window.estates.resume());
            window.ask(window.web);
            window.ask(window.db);
            window.estates.note(SUBJECT, note("seen"));
            window.estates.set("audit.filter", "high");
            EstateState saved = get(window.estates.saveAs(file()));
            assertThat(saved.file()).isEqualTo(file());
            assertThat(saved.saving()).isFalse();
            assertThat(saved.problem()).isNull();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home())))
                .isEqualTo("rwx------");
        try (EstateFixture window = new EstateFixture(home())) {
            EstateState state = get(window.estates.resume());
            assertThat(state.file()).isEqualTo(file());
            assertThat(state.readOnly()).isNull();
            assertThat(state.estate().sources()).containsExactly("web", "db");
            assertThat(state.estate().notes()).isEqualTo(Map.of(SUBJECT, note("seen")));
            assertThat(state.estate().settings()).isEqualTo(Map.of("audit.filter", "high"));
            assertThat(window.shown("web")).isNotEmpty();
            assertThat(window.shown("db")).isNotEmpty();
            // it was left following: the servers are asked again
            await(() -> window.web.captures() > 0 && window.db.captures() > 0);
        }
    }

    @Test
    void anEstateFromElsewhereAsksNobody() throws Exception {
        try (EstateFixture window = new EstateFixture(home())) {
            get(window.estates.create());
            window.ask(window.web);
            get(window.estates.saveAs(file()));
        }
        try (EstateFixture laptop = new EstateFixture(folder.resolve("laptop"))) {
            get(laptop.estates.open(file()));
            assertThat(laptop.shown("web")).isEqualTo("p1");
            LxdState state = laptop.model.state();
            assertThat(state.following()).isFalse();
            OpenSource web = state.source("web").orElseThrow();
            assertThat(web.phase()).isEqualTo(OpenSource.Phase.IDLE);
            assertThat(laptop.web.captures()).isZero();
            assertThat(laptop.web.listeners()).isEmpty();
            assertThat(laptop.estate().history()).hasSize(1);
            Recorded recorded = laptop.estate().history().getFirst();
            assertThat(laptop.estates.load(recorded, Progress.NONE).servers())
                    .map(Server::answers)
                    .isEqualTo(
                            laptop.model.capture().servers().stream()
                                    .map(Server::answers)
                                    .toList());
        }
    }

    @Test
    void changesAreSavedByThemselvesSoon() throws Exception {
        try (EstateFixture window = new EstateFixture(home())) {
            get(window.estates.saveAs(file()));
            long size = Files.size(file());
            for (int i = 0; i < 5; i++) {
                window.estates.note(SUBJECT, note("note " + i));
                window.timer.pass(Duration.ofMillis(1900));
            }
            assertThat(Files.size(file())).isEqualTo(size);
            assertThat(window.estates.state().saving()).isTrue();
            window.timer.pass(Duration.ofMillis(200));
            await(() -> !window.estates.state().saving());
            assertThat(Files.size(file())).isGreaterThan(size);
            size = Files.size(file());
            // without a quiet moment: not before MOST has passed
            int most = Math.toIntExact(DocumentEstate.MOST.toSeconds());
            for (int i = 1; i < most; i++) {
                window.estates.note(SUBJECT, note("many characters ".repeat(i * 50)));
                window.timer.pass(Duration.ofSeconds(1));
            }
            Thread.sleep(20);
            assertThat(Files.size(file())).isEqualTo(size);
            for (int i = 0; i < 2; i++) {
                window.estates.note(SUBJECT, note("many characters ".repeat((most + i) * 50)));
                window.timer.pass(Duration.ofSeconds(1));
            }
            long before = size;
            await(() -> sizeOf(file()) > before);
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // it is being replaced
        }
    }

    @Test
    void aClosedSourceGoesWithItsHistory() throws Exception {
        try (EstateFixture window = new EstateFixture(home())) {
            get(window.estates.create());
            window.ask(window.web);
            Recorded recorded = window.estate().history().getFirst();
            window.model.close("web");
            await(() -> window.estate().sources().isEmpty());
            assertThat(window.estate().history()).isEmpty();
            assertThatThrownBy(() -> window.estates.load(recorded, Progress.NONE))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("no longer part of the estate");
        }
    }

    @Test
    void aNewEstateIsKeptWithoutAName() throws Exception {
        try (EstateFixture window = new EstateFixture(home())) {
            EstateState state = get(window.estates.resume());
            assertThat(state.file()).isNull();
            window.ask(window.web);
        }
        try (EstateFixture window = new EstateFixture(home())) {
            EstateState state = get(window.estates.resume());
            assertThat(state.file()).isNull();
            assertThat(state.estate().sources()).containsExactly("web");
            get(window.estates.saveAs(file()));
            assertThat(window.estates.recent()).as("but for the open one").isEmpty();
            get(window.estates.create());
            assertThat(window.estates.recent()).containsExactly(file());
        }
        try (var files = Files.list(home())) {
            assertThat(files.map(one -> String.valueOf(one.getFileName())))
                    .containsExactly("recent.json");
        }
    }

    @Test
    void anEmptyEstateWithoutANameLeavesNothing() throws Exception {
        try (EstateFixture window = new EstateFixture(home())) {
            get(window.estates.create());
            window.estates.set("view.width", "100");
            get(window.estates.save());
            get(window.estates.create());
            get(window.estates.saveAs(file()));
        }
        try (var files = Files.list(home())) {
            assertThat(files).hasSize(1);
        }
        assertThat(List.of(file())).allMatch(EstateFile::is);
    }
}
