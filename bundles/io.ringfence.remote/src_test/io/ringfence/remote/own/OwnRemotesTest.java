package io.ringfence.remote.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Flavour;
import io.ringfence.remote.fixture.ClientHome;
import io.ringfence.remote.fixture.Identity;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.tls.Fingerprint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file of remotes. */
class OwnRemotesTest {

    private static final Identity SERVER = Identity.ec();
    private static final Instant NOW = Instant.parse("2027-06-01T12:00:00Z");

    @TempDir private Path root = Path.of("");

    private OwnRemotes own() {
        return new OwnRemotes(new ClientHome(root).environment());
    }

    static OwnRemote pinned(String name) throws SourceException {
        Fingerprint pin = Fingerprint.of(SERVER.certificate());
        return new OwnRemote(
                RemoteName.parse(name),
                new OwnRemote.Kept(
                        List.of("https://10.0.0.1:8443", "https://[fd00::1]:8443"),
                        new Trust.Pinned(SERVER.certificate()),
                        Optional.of(ProjectName.parse("shop")),
                        Optional.empty(),
                        List.of(
                                new PinChange(NOW, Optional.empty(), pin, "first contact"),
                                new PinChange(NOW, Optional.of(pin), pin, "a \"reason\""))));
    }

    @Test
    void keepsWhatItWasGiven() throws Exception {
        List<OwnRemote> remotes =
                List.of(
                        new OwnRemote(
                                RemoteName.parse("ca"),
                                new OwnRemote.Kept(
                                        List.of("https://web:8443"),
                                        new Trust.Authority(
                                                SERVER.certificate(),
                                                Optional.of(Path.of("/etc/ca.crl"))),
                                        Optional.empty(),
                                        Optional.of(Fingerprint.of(SERVER.certificate())),
                                        List.of())),
                        new OwnRemote(
                                RemoteName.parse("link"),
                                new OwnRemote.Linked(
                                        Flavour.INCUS, Path.of("/home/me/.config/incus"), "x")),
                        new OwnRemote(
                                RemoteName.parse("socket"),
                                new OwnRemote.Kept(
                                        List.of("unix:///run/x"),
                                        new Trust.Socket(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of())),
                        pinned("web"));
        own().change(all -> all.addAll(remotes.reversed()));
        assertThat(own().all()).isEqualTo(remotes);
        assertThat(own().find("web")).contains(remotes.getLast());
        assertThat(own().find("we")).isEmpty();
    }

    @Test
    void isTheOwnersAlone() throws Exception {
        own().change(all -> all.add(pinned("web")));
        Path file = root.resolve("home/me/.config/ringfence/remotes.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void theXdgFolderCountsIfItIsAbsolute() {
        ClientHome home = new ClientHome(root).set("XDG_CONFIG_HOME", "relative");
        assertThat(new OwnRemotes(home.environment()).file())
                .isEqualTo(root.resolve("home/me/.config/ringfence/remotes.json"));
        home.set("XDG_CONFIG_HOME", root.resolve("xdg").toString());
        assertThat(new OwnRemotes(home.environment()).file())
                .isEqualTo(root.resolve("xdg/ringfence/remotes.json"));
    }

    @Test
    void aRefusedChangeChangesNothing() throws Exception {
        own().change(all -> all.add(pinned("web")));
        assertThatThrownBy(
                        () ->
                                own().change(
                                                all -> {
                                                    all.clear();
                                                    Importing.mustBeFree(
                                                            RemoteName.parse("web"),
                                                            List.of(pinned("web")));
                                                }))
                .hasMessageContaining("already");
        assertThat(own().all()).hasSize(1);
    }

    /** Servers say things that are kept: one of them could lock the user out of all. */
    @Test
    void whatCouldNotBeReadAgainIsNotWritten() throws Exception {
        own().change(all -> all.add(pinned("web")));
        Fingerprint pin = Fingerprint.of(SERVER.certificate());
        PinChange endless = new PinChange(NOW, Optional.empty(), pin, "x".repeat(4 << 20));
        assertThatThrownBy(
                        () ->
                                own().change(
                                                all ->
                                                        all.add(
                                                                new OwnRemote(
                                                                        RemoteName.parse("db"),
                                                                        new OwnRemote.Kept(
                                                                                List.of(
                                                                                        "unix:///x"),
                                                                                new Trust.Socket(),
                                                                                Optional.empty(),
                                                                                Optional.empty(),
                                                                                List.of(
                                                                                        endless))))))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("too big");
        assertThat(own().all()).containsExactly(pinned("web"));
    }

    @Test
    void writersWaitForEachOther() throws Exception {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String name = "web-" + i;
            writers.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        try {
                                            own().change(all -> all.add(pinned(name)));
                                        } catch (SourceException e) {
                                            throw new AssertionError(e);
                                        }
                                    }));
        }
        for (Thread each : writers) {
            each.join();
        }
        assertThat(own().all()).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"format\":\"ringfence-remotes/2\",\"remotes\":[]} | a newer Ringfence wrote"
                        + " this",
                "{\"format\":\"x\"} | not of format ringfence-remotes/1",
                "{\"format\":\"ringfence-remotes/1\",\"more\":1} | more: is not known",
                "{\"format\":\"ringfence-remotes/1\",\"remotes\":[{\"name\":\"a:b\"}]} |"
                        + " remotes[0].name",
                "{\"format\":\"ringfence-remotes/1\",\"remotes\":[{\"name\":\"a\",\"trust\":{\"pin\":\"x\"},\"addresses\":[\"web\"],\"auth\":\"tls\"}]}"
                    + " | remotes[0].trust.pin",
                "{\"format\":\"ringfence-remotes/1\",\"remotes\":[{\"name\":\"a\",\"trust\":{\"socket\":true},\"addresses\":[\"web\"],\"auth\":\"none\"}]}"
                    + " | remotes[0].addresses",
                "{\"format\":\"ringfence-remotes/1\",\"remotes\":[{\"name\":\"a\",\"trust\":{},\"addresses\":[\"web\"],\"auth\":\"tls\"}]}"
                    + " | says nothing",
                "[ | not valid JSON"
            })
    void saysWhereItIsBrokenAndIsNotWrittenOver(String text, String said) throws Exception {
        Path file = own().file();
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(catchThrowableOfType(SourceException.class, () -> own().all()).problem().line())
                .contains(file.toString())
                .contains(said);
        assertThatThrownBy(() -> own().change(all -> all.add(pinned("web"))))
                .isInstanceOf(SourceException.class);
        assertThat(file).hasContent(text);
    }
}
