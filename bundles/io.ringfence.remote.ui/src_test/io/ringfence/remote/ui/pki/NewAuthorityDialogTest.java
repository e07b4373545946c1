package io.ringfence.remote.ui.pki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class NewAuthorityDialogTest {

    @Test
    void proposesAFolderThatIsFree(@TempDir Path home) throws Exception {
        assertThat(NewAuthorityDialog.freeFolder(home)).isEqualTo(home.resolve("pki"));
        Files.createDirectory(home.resolve("pki"));
        Files.createSymbolicLink(home.resolve("pki-2"), home.resolve("nowhere"));
        assertThat(NewAuthorityDialog.freeFolder(home)).isEqualTo(home.resolve("pki-3"));
    }
}
