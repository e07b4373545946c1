package io.ringfence.model.estate;

import static io.ringfence.model.estate.EstateFixture.SUBJECT;
import static io.ringfence.model.estate.EstateFixture.await;
import static io.ringfence.model.estate.EstateFixture.get;
import static io.ringfence.model.estate.EstateFixture.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A document belongs to one window at a time; the others may look. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LockTest {

    @TempDir private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("customer" + EstateFile.EXTENSION);
    }

    private Path lock() {
        return folder.resolve("." + file().getFileName() + ".lock");
    }

    @Test
    void aSecondWindowMayLookOnly() throws Exception {
        Files.write(file(), new EstateMaker().estate("\"sources\":[{\"spec\":\"web\"}]").bytes());
        Process first = ChildWindow.start("hold", List.of(file()));
        try (EstateFixture second = new EstateFixture(folder.resolve("home"))) {
            assertThat(first.inputReader().readLine()).isEqualTo("open");
            EstateState state = get(second.estates.open(file()));
            assertThat(state.readOnly())
                    .matches("is open in another window \\(process " + first.pid() + " on \\S+\\)");
            assertThat(lock()).content().contains(System.getProperty("user.name"));
            assertThat(state.estate().sources()).containsExactly("web");
            byte[] before = Files.readAllBytes(file());
            second.estates.set("view.width", "100");
            assertThat(second.estates.state().unkept()).isFalse();
            second.estates.note(SUBJECT, note("a thought"));
            assertThat(second.estate().notes()).hasSize(1);
            assertThat(second.estates.state().unkept()).isTrue();
            second.timer.pass(Duration.ofMinutes(1));
            assertThatThrownBy(() -> get(second.estates.save()))
                    .hasMessageContaining("was not saved: it is open in another window")
                    .hasMessageContaining("save it under another name");
            assertThat(Files.readAllBytes(file())).isEqualTo(before);
            assertThatThrownBy(() -> get(second.estates.saveAs(file())))
                    .hasMessageContaining("is open in another window");
            Path other = folder.resolve("mine" + EstateFile.EXTENSION);
            state = get(second.estates.saveAs(other));
            assertThat(state.readOnly()).isNull();
            assertThat(state.file()).isEqualTo(other);
            assertThat(state.unkept()).isFalse();
            assertThat(state.estate().notes()).hasSize(1);
            assertThat(first.isAlive()).isTrue();

            first.destroyForcibly();
            first.waitFor(20, TimeUnit.SECONDS);
            assertThat(lock()).exists(); // left behind by the dead
            assertThat(get(second.estates.open(file())).readOnly()).isNull();
        } finally {
            first.destroyForcibly();
        }
        assertThat(lock()).doesNotExist();
    }

    @Test
    void opensAgainInTheSameWindow() throws Exception {
        try (EstateFixture window = new EstateFixture(folder.resolve("home"))) {
            get(window.estates.saveAs(file()));
            assertThat(get(window.estates.open(file())).readOnly()).isNull();
            get(window.estates.create());
            assertThat(get(window.estates.open(file())).readOnly()).isNull();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenMeansReadOnly() throws Exception {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Path there = locked.resolve("a" + EstateFile.EXTENSION);
        Files.write(there, new EstateMaker().estate("\"a\":1").bytes());
        assertThat(locked.toFile().setWritable(false)).isTrue();
        try (EstateFixture window = new EstateFixture(folder.resolve("home"))) {
            Assumptions.assumeFalse(Files.isWritable(locked), "root writes everywhere");
            assertThat(get(window.estates.open(there)).readOnly())
                    .isEqualTo("cannot be locked: permission denied");
        } finally {
            assertThat(locked.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void withoutALockFileItIsReadOnly() throws Exception {
        Files.write(file(), new EstateMaker().estate("\"sources\":[{\"spec\":\"web\"}]").bytes());
        Files.createDirectory(
                lock()); // stands for a folder where no file can be made, for root too
        try (EstateFixture window = new EstateFixture(folder.resolve("home"))) {
            EstateState state = get(window.estates.open(file()));
            assertThat(state.readOnly()).startsWith("cannot be locked: ");
            assertThat(state.estate().sources()).containsExactly("web");
        }
    }

    @Test
    void whatTheUserDidToAnEstateThatCannotBeSavedIsToldApart() throws Exception {
        Files.write(file(), new EstateMaker().estate("\"sources\":[{\"spec\":\"web\"}]").bytes());
        Files.createDirectory(lock());
        try (EstateFixture window = new EstateFixture(folder.resolve("home"))) {
            assertThat(get(window.estates.open(file())).unkept()).isFalse();
            get(window.model.open("db"));
            await(() -> window.estate().sources().size() == 2);
            assertThat(window.estates.state().unkept()).isTrue();
            window.model.close("db");
            await(() -> !window.estates.state().unkept());
            window.estates.set(SameServers.KEY, "a b");
            assertThat(window.estates.state().unkept()).isTrue();
        }
    }

    @Test
    void noLinkIsFollowedToAFileOfSomebodyElse() throws Exception {
        Files.write(file(), new EstateMaker().estate("\"a\":1").bytes());
        Path precious = Files.writeString(folder.resolve("precious"), "untouched");
        Files.createSymbolicLink(lock(), precious);
        try (EstateFixture window = new EstateFixture(folder.resolve("home"))) {
            assertThat(get(window.estates.open(file())).readOnly()).startsWith("cannot be locked");
        }
        assertThat(precious).hasContent("untouched");
    }

    @Test
    void aTextInALockFileIsNotTrusted() throws Exception {
        Files.write(file(), new EstateMaker().estate("\"a\":1").bytes());
        Files.writeString(lock(), "x".repeat(1000) + "\u001b[31m");
        try (EstateFixture window = new EstateFixture(folder.resolve("home"))) {
            assertThat(get(window.estates.open(file())).readOnly()).isNull();
            assertThat(Files.readString(lock()))
                    .startsWith("process " + ProcessHandle.current().pid() + " of ")
                    .doesNotContain("xxx");
        }
    }
}
