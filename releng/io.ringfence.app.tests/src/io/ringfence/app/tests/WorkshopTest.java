package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.app.perspective.Declared;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The workshop: from nothing to a certificate that is revoked again. */
@ExtendWith(WorkbenchRunner.class)
class WorkshopTest {

    private static final String PERSPECTIVE =
            "org.eclipse.ui.perspectives.showPerspective(org.eclipse.ui.perspectives.showPerspective.perspectiveId=";
    private static final String SECRET = "correct horse battery";

    private final Workbench workbench = new Workbench();
    private final TablePage table = new TablePage("io.ringfence.remote.ui.pki");

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void show() {
        workbench.run(PERSPECTIVE + "io.ringfence.remote.ui.trust)");
        table.activate();
        Screen.until("nothing", () -> table.links().contains("Create an authority…"));
    }

    @AfterEach
    void backToReview() {
        workbench.run(PERSPECTIVE + Declared.REVIEW + ")");
    }

    @Test
    void makesAnAuthorityIssuesAndRevokes() {
        WizardPage making = new WizardPage("New authority");
        workbench.start("io.ringfence.remote.ui.pkiNew");
        making.await();
        assertThat(making.can("Create")).isFalse();
        making.type(0, "Example CA");
        making.type(1, folder.resolve("pki").toString());
        making.type(2, "short");
        making.type(3, "short");
        making.press("Create");
        Screen.until("a word about it", () -> making.words().contains("too short"));
        assertThat(folder.resolve("pki")).doesNotExist();
        making.type(2, SECRET);
        making.type(3, SECRET);
        making.press("Create");
        Screen.until("the authority", () -> table.count() == 3);

        table.select("authority");
        Screen.until("its page", () -> workbench.details.title().equals("Example CA"));
        WizardPage issuing = new WizardPage("New certificate");
        workbench.start("io.ringfence.remote.ui.pkiIssue");
        issuing.await();
        issuing.choose("Client");
        issuing.type(0, "ann");
        issuing.type(1, "wrong passphrase");
        issuing.press("Issue");
        Screen.until("a word about it", () -> issuing.words().contains("does not open the key"));
        issuing.type(1, SECRET);
        issuing.press("Issue");
        Screen.until("the certificate", () -> table.count() == 4);
        table.select("ann");
        assertThat(table.selected()).contains("client", "valid", "89");
        Screen.picture("pki");

        forget();
        assertThat(folder.resolve("pki/pki.json")).exists();
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
