package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.remote.identity.ClientFiles;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.pki.CommonName;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;

/** Who this user is to servers, in the window. */
@ExtendWith(WorkbenchRunner.class)
class IdentityTest {

    private final Workbench workbench = new Workbench();
    private final WizardPage dialog = new WizardPage("Identity");
    private final PreparedRemotes remotes = new PreparedRemotes();

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void clear() throws Exception {
        remotes.clear();
    }

    @AfterEach
    void close() throws Exception {
        for (String title :
                new String[] {"New identity", "Import", "Export", "Renew", "Identity"}) {
            workbench.dismiss(title);
        }
        remotes.clear();
    }

    private void open() {
        workbench.start("io.ringfence.remote.ui.identity");
        dialog.await();
    }

    private void says(String words) {
        Screen.until(words, () -> dialog.words().contains(words));
    }

    @Test
    void isMadeMendedExportedAndRenewed() throws Exception {
        open();
        says("No identity yet");
        Screen.until("what can be done", () -> dialog.can("Make"));
        assertThat(dialog.can("Export")).isFalse();
        assertThat(dialog.can("Renew")).isFalse();
        make();
        mend();
        export();
        renew();
        dialog.press("Close");
        Screen.until("the end of it", () -> !dialog.isOpen());
    }

    private void make() {
        WizardPage making = new WizardPage("New identity");
        dialog.press("Make");
        making.await();
        assertThat(making.unnamed()).isEmpty();
        making.type(0, "ann@desk");
        making.pick(0, "EC, 256 bit");
        assertThat(making.words()).contains("EC with 256 bit weak");
        making.pick(0, "EC, 384 bit");
        assertThat(making.words()).doesNotContain("weak");
        making.press("Make");
        Screen.until("the end of it", () -> !making.isOpen());
        says("CN=ann@desk");
        says("EC 384 bit");
        says("in a file that is for you alone");
        says("The key and its certificate are made.");
        assertThat(remotes.identity()).exists();
        Screen.until("what can be done", () -> !dialog.can("Make"));
        assertThat(dialog.can("Take Access")).isFalse();
        assertThat(dialog.unnamed()).isEmpty();
    }

    private void mend() throws Exception {
        dialog.press("Close");
        Screen.until("the end of it", () -> !dialog.isOpen());
        Files.setPosixFilePermissions(
                remotes.identity(), PosixFilePermissions.fromString("rw-r--r--"));
        open();
        says("Other users may use your files");
        says("mode 0644, must be 0600");
        Screen.until("what can be done", () -> dialog.can("Take Access"));
        dialog.press("Take Access");
        says("Files and folders that are for you alone now: 1.");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(remotes.identity())))
                .isEqualTo("rw-------");
        Screen.until("no more of it", () -> !dialog.words().contains("Other users may use"));
    }

    private void export() throws Exception {
        WizardPage exporting = new WizardPage("Export");
        dialog.press("Export");
        exporting.await();
        assertThat(exporting.chosen("The certificate alone")).isTrue();
        assertThat(exporting.unnamed()).isEmpty();
        assertThat(exporting.can("Export")).isFalse();
        Path file = folder.resolve("ann.crt");
        exporting.type(0, file.toString());
        exporting.press("Export");
        Screen.until("the end of it", () -> !exporting.isOpen());
        says("ann.crt is written.");
        assertThat(file)
                .content()
                .startsWith("-----BEGIN CERTIFICATE-----")
                .doesNotContain("PRIVATE");
        dialog.press("Export");
        exporting.await();
        exporting.type(0, file.toString());
        exporting.press("Export");
        Screen.until("a refusal", () -> exporting.words().contains("his file is there already"));
        exporting.press("Cancel");
        Screen.until("the end of it", () -> !exporting.isOpen());
        dialog.press("Copy Certificate");
        says("The certificate is copied.");
        assertThat(Screen.clipboard()).isEqualTo(Files.readString(file));
    }

    private void renew() throws Exception {
        byte[] before = Files.readAllBytes(remotes.identity());
        WizardPage renewing = new WizardPage("Renew");
        dialog.press("Renew");
        renewing.await();
        assertThat(renewing.words()).contains("nobody has to be told");
        renewing.press("Renew");
        Screen.until("the end of it", () -> !renewing.isOpen());
        says("The new certificate is used, and no server that was told trusts the old one.");
        assertThat(Files.readAllBytes(remotes.identity())).isNotEqualTo(before);
    }

    @Test
    void anImportedOneWaitsUntilTheServersKnowIt() throws Exception {
        ClientFiles files = ClientFiles.in(Files.createDirectories(folder.resolve("lxc")));
        files.write(
                new IdentityFolder(folder.resolve("made"))
                        .create(CommonName.parse("bob"), KeyType.EC_P384, Instant.now()));
        remotes.makeIdentity("ann");
        open();
        says("CN=ann");
        Screen.until("what can be done", () -> dialog.can("Import"));
        WizardPage importing = new WizardPage("Import");
        dialog.press("Import");
        importing.await();
        assertThat(importing.words()).contains("Still missing: a file", "waits until Renew");
        assertThat(importing.unnamed()).isEmpty();
        importing.type(0, files.certificate().toString());
        importing.press("Import");
        Screen.until("a refusal", () -> importing.words().contains("no private key"));
        importing.type(1, files.key().toString());
        importing.press("Import");
        Screen.until("the end of it", () -> !importing.isOpen());
        says("CN=bob");
        says("Prepared");
        Screen.until("what can be done", () -> !dialog.can("Import"));
        dialog.press("Close");
        Screen.until("the end of it", () -> !dialog.isOpen());
    }

    @Test
    void aServerThatCannotBeReachedKeepsTheOldOneInUse() throws Exception {
        remotes.makeIdentity("ann");
        remotes.add("store", "https://127.0.0.1:1");
        byte[] before = Files.readAllBytes(remotes.identity());
        open();
        Screen.until("what can be done", () -> dialog.can("Renew"));
        WizardPage renewing = new WizardPage("Renew");
        dialog.press("Renew");
        renewing.await();
        assertThat(renewing.unnamed()).isEmpty();
        renewing.check("store", false);
        assertThat(renewing.words()).contains("left out does not know you any more");
        renewing.check("store", true);
        assertThat(renewing.words()).doesNotContain("left out");
        renewing.press("Renew");
        Screen.until("the end of it", () -> !renewing.isOpen());
        says("the old one is still used");
        says("store");
        assertThat(Files.readAllBytes(remotes.identity())).isEqualTo(before);
        dialog.press("Close");
        Screen.until("the end of it", () -> !dialog.isOpen());
    }
}
