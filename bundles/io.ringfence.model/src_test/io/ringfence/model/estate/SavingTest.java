package io.ringfence.model.estate;

import static io.ringfence.model.estate.EstateFixture.SUBJECT;
import static io.ringfence.model.estate.EstateFixture.await;
import static io.ringfence.model.estate.EstateFixture.get;
import static io.ringfence.model.estate.EstateFixture.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** What can go wrong while an estate is saved, and that nothing is lost then. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SavingTest {

    @TempDir private Path folder = Path.of("");

    private final AtomicBoolean full = new AtomicBoolean();
    private final AtomicFile disk = new AtomicFile(this::channel);

    private FileChannel channel(Path temporary) throws IOException {
        if (full.get()) {
            throw new IOException("No space left on device");
        }
        return FileChannel.open(temporary, StandardOpenOption.WRITE);
    }

    private EstateFixture window() {
        return new EstateFixture(folder.resolve("home"), disk, Migrations.ALL);
    }

    private Path file() {
        return folder.resolve("customer" + EstateFile.EXTENSION);
    }

    private static String problem(EstateFixture window) {
        Problem problem = window.estates.state().problem();
        return problem == null ? "" : problem.line();
    }

    @Test
    void aFullDiskLosesNothingAndIsTriedAgain() throws Exception {
        try (EstateFixture window = window()) {
            get(window.estates.saveAs(file()));
            byte[] before = Files.readAllBytes(file());
            full.set(true);
            window.ask(window.web);
            window.estates.note(SUBJECT, note("kept"));
            window.timer.pass(DocumentEstate.MOST);
            await(() -> !problem(window).isEmpty());
            assertThat(problem(window))
                    .startsWith(file() + ": could not be saved: No space left on device; give");
            assertThat(window.estates.state().saving()).isTrue();
            assertThat(window.estate().notes()).hasSize(1);
            assertThat(window.estate().history()).hasSize(1);
            assertThat(Files.readAllBytes(file())).isEqualTo(before);
            assertThatThrownBy(() -> get(window.estates.save())).hasMessageContaining("No space");
            assertThatThrownBy(() -> get(window.estates.create())).hasMessageContaining("No space");
            assertThat(window.estate().notes()).hasSize(1);
            full.set(false);
            await(
                    () -> {
                        window.timer.pass(DocumentEstate.RETRY);
                        return !window.estates.state().saving();
                    });
            assertThat(problem(window)).isEmpty();
        }
        try (EstateFixture window = window()) {
            Estate estate = get(window.estates.open(file())).estate();
            assertThat(estate.notes()).hasSize(1);
            assertThat(estate.history()).hasSize(1);
        }
    }

    @Test
    void aFullDiskKeepsTheEstateThatWasOpenUnderItsName() throws Exception {
        try (EstateFixture window = window()) {
            get(window.estates.saveAs(file()));
            full.set(true);
            Path other = folder.resolve("other" + EstateFile.EXTENSION);
            assertThatThrownBy(() -> get(window.estates.saveAs(other)))
                    .hasMessageContaining("No space");
            assertThat(window.estates.state().file()).isEqualTo(file());
            assertThat(other).doesNotExist();
            try (var files = Files.list(folder)) {
                assertThat(files.map(one -> String.valueOf(one.getFileName())))
                        .containsExactlyInAnyOrder(
                                "home",
                                "customer.ringfence-estate",
                                ".customer.ringfence-estate.lock");
            }
            full.set(false);
        }
    }

    @Test
    void aFolderThatIsGoneIsAProblemUntilItIsBack() throws Exception {
        Path usb = Files.createDirectory(folder.resolve("usb"));
        Path there = usb.resolve("a" + EstateFile.EXTENSION);
        Path away = folder.resolve("away");
        try (EstateFixture window = window()) {
            get(window.estates.saveAs(there));
            window.ask(window.web);
            get(window.estates.save());
            Files.move(usb, away);
            window.estates.note(SUBJECT, note("kept"));
            assertThatThrownBy(() -> get(window.estates.save()))
                    .hasMessageContaining("there is no such folder");
            // what was open can still be read
            Recorded recorded = window.estate().history().getFirst();
            assertThat(window.estates.load(recorded, Progress.NONE).servers()).hasSize(1);
            Files.move(away, usb);
            window.timer.pass(DocumentEstate.RETRY);
            await(() -> !window.estates.state().saving());
        }
        try (EstateFixture window = window()) {
            assertThat(get(window.estates.open(there)).estate().notes()).hasSize(1);
        }
    }

    @Test
    void theWorkOfAnotherProgramIsNotOverwritten() throws Exception {
        try (EstateFixture window = window()) {
            get(window.estates.saveAs(file()));
            Path newer = folder.resolve("newer");
            Files.write(newer, new EstateMaker().estate("\"sources\":[{\"spec\":\"db\"}]").bytes());
            Files.move(newer, file(), StandardCopyOption.REPLACE_EXISTING);
            window.estates.note(SUBJECT, note("kept"));
            assertThatThrownBy(() -> get(window.estates.save()))
                    .hasMessageContaining("was replaced by another program since it was opened");
            Path mine = folder.resolve("mine" + EstateFile.EXTENSION);
            assertThat(get(window.estates.saveAs(mine)).estate().notes()).hasSize(1);
            assertThat(get(window.estates.open(file())).estate().sources()).containsExactly("db");
        }
    }

    @Test
    void theBackupIsWhatItWasWhenItWasOpened() throws Exception {
        byte[] first = new EstateMaker().estate("\"sources\":[{\"spec\":\"db\"}]").bytes();
        Files.write(file(), first);
        Path backup = folder.resolve(file().getFileName() + "~");
        for (int i = 0; i < 2; i++) {
            try (EstateFixture window = window()) {
                byte[] opened = Files.readAllBytes(file());
                get(window.estates.open(file()));
                for (int j = 0; j < 3; j++) {
                    window.estates.set("key", i + "." + j);
                    get(window.estates.save());
                }
                assertThat(Files.readAllBytes(backup)).isEqualTo(opened);
            }
        }
        assertThat(EstateFile.is(backup)).isTrue();
        assertThat(EstateFile.is(folder)).isFalse();
        assertThat(EstateFile.is(folder.resolve("no"))).isFalse();
    }

    @Test
    void theBackupIsNotWrittenWhereALinkLeads() throws Exception {
        byte[] first = new EstateMaker().estate("\"sources\":[{\"spec\":\"db\"}]").bytes();
        Files.write(file(), first);
        Path precious = Files.writeString(folder.resolve("precious"), "untouched");
        Path backup = folder.resolve(file().getFileName() + "~");
        Files.createSymbolicLink(backup, precious);
        // in the way of a second name for the file, so that it would be copied
        Files.createDirectories(folder.resolve("." + backup.getFileName() + ".tmp/x"));
        try (EstateFixture window = window()) {
            get(window.estates.open(file()));
            window.estates.set("key", "value");
            assertThatThrownBy(() -> get(window.estates.save())).hasMessageContaining(".tmp");
        }
        assertThat(precious).hasContent("untouched");
    }

    @Test
    void aNameThatIsThereIsReplacedButKeptAsBackup() throws Exception {
        Files.writeString(file(), "something else");
        try (EstateFixture window = window()) {
            get(window.estates.saveAs(file()));
            assertThat(EstateFile.is(file())).isTrue();
            assertThat(folder.resolve(file().getFileName() + "~")).hasContent("something else");
            assertThatThrownBy(() -> get(window.estates.saveAs(folder)))
                    .hasMessageContaining(folder.toString());
            assertThat(window.estates.state().file()).isEqualTo(file());
        }
    }

    @Test
    void manyOpensAtOnceEndWithTheLast() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Path file = folder.resolve(i + EstateFile.EXTENSION);
            Files.write(
                    file,
                    new EstateMaker()
                            .estate("\"sources\":[{\"spec\":\"web\"},{\"spec\":\"s" + i + "\"}]")
                            .bytes());
            files.add(file);
        }
        Files.writeString(files.get(3), "damaged");
        try (EstateFixture window = window()) {
            List<CompletableFuture<EstateState>> opens = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                opens.add(window.estates.open(files.get(i % 8)));
                window.estates.note(SUBJECT, note("" + i));
            }
            for (int i = 0; i < 40; i++) {
                int number = i;
                if (i % 8 == 3) {
                    assertThatThrownBy(() -> get(opens.get(number)))
                            .hasMessageContaining("is not an estate");
                } else {
                    get(opens.get(number));
                }
            }
            assertThat(window.estates.state().file()).isEqualTo(files.get(7));
            await(() -> window.model.state().sources().size() == 2);
            assertThat(window.estate().sources()).containsExactly("web", "s7");
            get(window.estates.save());
            for (int i = 0; i < 7; i++) {
                if (i != 3) {
                    Estate estate = get(window.estates.open(files.get(i))).estate();
                    assertThat(estate.sources()).containsExactly("web", "s" + i);
                }
            }
        }
    }

    @Test
    void aHomeThatCannotBeMadeKeepsNobodyFromWorking() throws Exception {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file");
        try (EstateFixture window = new EstateFixture(blocked.resolve("home"))) {
            EstateState state = get(window.estates.resume());
            assertThat(state.readOnly()).startsWith("cannot be locked: ");
            window.ask(window.web);
            assertThat(window.estate().history()).hasSize(1);
            assertThat(get(window.estates.saveAs(file())).readOnly()).isNull();
        }
        assertThat(EstateFile.is(file())).isTrue();
    }

    @Test
    void aDamagedListOrEstateDoesNotPreventTheStart() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.writeString(home.resolve("recent.json"), "{");
        try (EstateFixture window = window()) {
            assertThat(get(window.estates.resume()).readOnly()).isNull();
            get(window.estates.saveAs(file()));
        }
        Files.writeString(file(), "damaged");
        try (EstateFixture window = window()) {
            assertThatThrownBy(() -> get(window.estates.resume()))
                    .hasMessageContaining("customer.ringfence-estate: is not an estate");
            assertThat(window.estates.state().file()).isNull();
            assertThat(window.estates.state().readOnly()).isNull();
            window.ask(window.web);
        }
    }

    @Test
    void whatCannotBeSavedKeepsAnotherFromBeingOpenedUntilItIsDiscarded() throws Exception {
        Path other = folder.resolve("other" + EstateFile.EXTENSION);
        byte[] bytes = new EstateMaker().estate("\"sources\":[{\"spec\":\"db\"}]").bytes();
        Files.write(other, bytes);
        try (EstateFixture window = window()) {
            get(window.estates.saveAs(file()));
            Files.delete(file());
            Files.write(file(), bytes); // by another program
            window.estates.note(SUBJECT, note("lost"));
            assertThatThrownBy(() -> get(window.estates.open(other)))
                    .hasMessageContaining("was replaced");
            assertThat(window.estates.state().unkept()).isTrue();
            window.estates.discard();
            // this does not work, so nothing was closed: what was noted is to be saved again
            assertThatThrownBy(() -> get(window.estates.open(folder.resolve("no"))))
                    .hasMessageContaining("cannot be read");
            assertThatThrownBy(() -> get(window.estates.create()))
                    .hasMessageContaining("was replaced");
            window.estates.discard();
            assertThat(get(window.estates.open(other)).file()).isEqualTo(other);
            assertThat(get(window.estates.save()).file()).isEqualTo(other);
        }
        assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
    }
}
