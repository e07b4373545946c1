package io.ringfence.remote.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.source.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Modes of keys and of their folders. */
class AccessTest {

    @TempDir private Path folder = Path.of("");

    private Path file(String name, String mode) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    @ParameterizedTest
    @CsvSource({
        "rw-r--r--, 0644",
        "rw-r-----, 0640",
        "rw--w----, 0620",
        "rw------x, 0601",
        "rwxrwxrwx, 0777",
        "---r-----, 0040"
    })
    void remarksAndMendsWhatOthersMayUse(String mode, String octal) throws Exception {
        Path key = file("client.key", mode);
        Access fault = Access.fault(key).orElseThrow();
        assertThat(fault.mode()).isEqualTo(octal);
        Problem problem = fault.problem();
        assertThat(problem.what()).contains(octal);
        assertThat(problem.where()).isEqualTo(key.toString());
        assertThat(problem.remedy()).startsWith("chmod 0600 " + key);
        fault.mend();
        assertThat(Access.fault(key)).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFolderFromElsewhereIsOneWordOfTheCommand() throws IOException {
        Path key = file("$(reboot).key", "rw-r--r--");
        assertThat(Access.fault(key).orElseThrow().problem().remedy())
                .startsWith("chmod 0600 '" + key + "',");
    }

    @ParameterizedTest
    @CsvSource({"rw-------", "r--------", "rwx------", "---------"})
    void leavesAloneWhatIsItsOwners(String mode) throws IOException {
        assertThat(Access.fault(file("client.key", mode))).isEmpty();
    }

    @Test
    void aFolderStaysOneThatItsOwnerCanEnter() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Access fault = Access.fault(folder).orElseThrow();
        assertThat(fault.wanted()).isEqualTo("0700");
        fault.mend();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void aLinkIsWhatItLeadsTo() throws IOException {
        Path key = file("client.key", "rw-r--r--");
        Path link = Files.createSymbolicLink(folder.resolve("link"), key);
        assertThat(Access.fault(link)).isPresent();
    }

    @Test
    void whatIsNotThereHasNoFault() {
        assertThat(Access.faults(List.of(folder.resolve("none")))).isEmpty();
    }

    @Test
    void tellsWhereOthersMayReplaceFiles() throws IOException {
        for (String mode : List.of("rwxrwx---", "rwx---rwx")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
            assertThat(Access.othersMayReplaceIn(folder)).isTrue();
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(Access.othersMayReplaceIn(folder)).isFalse();
    }
}
