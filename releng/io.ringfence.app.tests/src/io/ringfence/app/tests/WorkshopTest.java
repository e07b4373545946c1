package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The workshop: from nothing to a certificate that is revoked again. */
class WorkshopTest extends TrustCase {

    private static final String SECRET = "correct horse battery";

    private final TablePage table = new TablePage(REMOTE + "pki");

    @BeforeEach
    void showWorkshop() {
        table.activate();
        Screen.until("nothing", () -> table.links().contains("Create an authority…"));
    }

    @Test
    void makesAnAuthorityIssuesAndRevokes() throws Exception {
        WizardPage making = new WizardPage("New authority");
        workbench.start("io.ringfence.remote.ui.pkiNew");
        making.await();
        Screen.until("the focus in the first field", making::beginsInItsFirstField);
        assertThat(making.can("Create")).isFalse();
        assertThat(making.unnamed()).isEmpty();
        making.pick(0, "EC, 256 bit");
        assertThat(making.words()).contains("EC with 256 bit weak");
        making.pick(0, "EC, 384 bit");
        assertThat(making.words()).doesNotContain("weak");
        making.type(0, "Example CA");
        making.type(1, folder.resolve("pki").toString());
        making.type(2, "short");
        making.type(3, "short");
        assertThat(making.words()).contains("12 characters or more (7 to go)");
        assertThat(making.can("Create")).isFalse();
        making.type(2, SECRET);
        making.type(3, SECRET + "!");
        assertThat(making.words()).contains("the same passphrase again");
        assertThat(making.can("Create")).isFalse();
        making.type(3, SECRET);
        assertThat(folder.resolve("pki")).doesNotExist();
        making.press("Create");
        Screen.until("the authority", () -> table.count() == 3);
        Screen.until("it selected", () -> table.selected().contains("Example CA"));
        Screen.until("its page", () -> workbench.details.title().equals("Example CA"));
        WizardPage issuing = new WizardPage("New certificate");
        workbench.start("io.ringfence.remote.ui.pkiIssue");
        issuing.await();
        assertThat(issuing.unnamed()).isEmpty();
        issuing.choose("Client");
        issuing.type(0, "ann");
        issuing.type(1, "wrong passphrase");
        issuing.press("Issue");
        Screen.until("a word about it", () -> issuing.words().contains("does not open the key"));
        issuing.type(1, SECRET);
        issuing.press("Issue");
        Screen.until("the certificate", () -> table.count() == 4);
        Screen.until("it selected", () -> table.selected().contains("ann"));
        assertThat(table.selected()).contains("client", "valid", "90");
        Screen.picture("pki");

        renew();
        publish();
        export();
        revoke();
        mend();
        forget();
        assertThat(folder.resolve("pki/pki.json")).exists();
    }

    private void renew() {
        WizardPage renewing = new WizardPage("Renew ann");
        workbench.start("io.ringfence.remote.ui.pkiRenew");
        renewing.await();
        renewing.press("Renew");
        Screen.until("where to type", () -> renewing.words().contains("ype it into its field"));
        renewing.type(0, SECRET);
        renewing.press("Renew");
        Screen.until("another certificate", () -> table.count() == 5);
        Screen.until("the new one selected", () -> table.selected().contains("valid"));
        assertThat(table.labelled("renewed")).isTrue();
    }

    private void publish() {
        WizardPage publishing = new WizardPage("New revocation list");
        workbench.start("io.ringfence.remote.ui.pkiPublish");
        publishing.await();
        publishing.type(0, SECRET);
        publishing.press("Publish");
        Screen.until("the next list", () -> table.labelled("list number 2"));
        table.select("ann");
    }

    private void export() {
        WizardPage exporting = new WizardPage("Files of ann");
        workbench.start("io.ringfence.remote.ui.pkiExport");
        exporting.await();
        assertThat(exporting.unnamed()).isEmpty();
        exporting.type(0, folder.resolve("files").toString());
        exporting.press("Export");
        WizardPage page = new WizardPage("What to do with the files");
        page.await();
        assertThat(page.unnamed()).isEmpty();
        assertThat(page.words()).contains("client.crt", "README.txt", "snap");
        page.press("Close");
        Screen.until("the end of it", () -> !page.isOpen());
        assertThat(folder.resolve("files")).isDirectoryContaining("glob:**client.key");
    }

    private void revoke() {
        table.select("ann");
        WizardPage revoking = new WizardPage("Revoke ann");
        workbench.start("io.ringfence.remote.ui.pkiRevoke");
        revoking.await();
        assertThat(revoking.unnamed()).isEmpty();
        assertThat(revoking.can("Revoke")).isFalse();
        assertThat(revoking.words()).contains("a reason");
        revoking.pick(0, "superseded");
        revoking.type(0, SECRET);
        revoking.press("Revoke");
        Screen.until("it revoked", () -> table.selected().contains("revoked"));
        Screen.until(
                "its page",
                () ->
                        workbench.details.texts().stream()
                                .anyMatch(text -> text.contains("superseded")));
    }

    /** Somebody made the key readable for all; the view sees that, and takes it back. */
    private void mend() throws IOException {
        Path key = folder.resolve("pki/ca.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        Screen.until("that it is seen", () -> table.labelled("exposed"));
        table.select("Example CA");
        workbench.run("io.ringfence.remote.ui.pkiMend");
        Screen.until("that it is mended", () -> !table.labelled("exposed"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    /** The next test begins with nothing. */
    private void forget() {
        WizardPage asking = new WizardPage("Authority");
        workbench.start("io.ringfence.remote.ui.pkiForget");
        asking.await();
        asking.press("Leave Out");
        Screen.until("nothing", () -> table.links().contains("Create an authority…"));
    }
}
