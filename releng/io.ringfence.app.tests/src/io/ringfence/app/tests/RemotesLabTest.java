package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A real server as a remote: how it is reached, another certificate, another one of the client. */
class RemotesLabTest extends RemotesCase {

    /** What the wizard calls a server of the lab. */
    private static final String LAB = "127.0.0.1";

    /** What is said of a remote that trusts the prepared certificate. */
    private static final String MISTAKE = "pin 4a52 0a32 …";

    @Test
    void aServerThatShowsAnotherCertificateIsRefusedUntilAReasonIsGiven() throws Exception {
        try (LabServer server = LabServer.bare(folder.resolve("lab"))) {
            add(server);
            table.select(LAB);
            Screen.until("its page", () -> workbench.details.title().equals(LAB));
            says("TLSv1.3");
            says("TLS_");
            says("Presented with the last answer");
            remotes.mistake(LAB);
            workbench.model().close(LAB);
            Screen.until("it closed", () -> table.labelled("not connected"));
            workbench.model().open(LAB);
            Screen.until("a refusal", () -> table.labelled("not trusted"));
            Screen.until("the mistake", () -> table.labelled(MISTAKE));
            table.select(LAB);
            says("Refused");
            replace();
            says("the lab is right");
            says("a mistake");
            says("TLSv1.3");
        }
    }

    @Test
    void theCertificateIsRenewedOnAServerThatIsOpen() throws Exception {
        try (LabServer server = LabServer.bare(folder.resolve("lab"))) {
            add(server);
            String before = server.shell("lxc config trust list -f csv");
            WizardPage dialog = new WizardPage("Identity");
            workbench.start(REMOTE + "identity");
            dialog.await();
            Screen.until("what can be done", () -> dialog.can("Renew"));
            WizardPage renewing = new WizardPage("Renew");
            dialog.press("Renew");
            renewing.await();
            assertThat(renewing.canChoose(LAB)).isTrue();
            renewing.press("Renew");
            Screen.until("the end of it", () -> !renewing.isOpen());
            Screen.until(
                    "what became of it",
                    () -> dialog.words().contains("knows the new certificate and not the old one"));
            dialog.press("Close");
            Screen.until("the end of it", () -> !dialog.isOpen());
            String after = server.shell("lxc config trust list -f csv");
            assertThat(after.lines()).hasSize(1).isNotEqualTo(before.lines().toList());
            table.select(LAB);
            workbench.run(REMOTE + "open");
            Screen.until("an answer", () -> table.labelled("live"));
            assertThat(table.labelled("not trusted")).isFalse();
        }
    }

    private void add(LabServer server) throws Exception {
        WizardPage wizard = new WizardPage("Add a server");
        workbench.start("io.ringfence.ui.connect");
        wizard.await();
        wizard.type(0, server.shell("lxc config trust add --name ann -q | tail -n 1").strip());
        Screen.until("what the token says", () -> wizard.words().contains("A token for ann"));
        wizard.press("Connect");
        Screen.until("the end of it", () -> !wizard.isOpen());
        Screen.until("its answer", () -> !workbench.state().capture().servers().isEmpty());
        table.activate();
        Screen.until("the remote", () -> table.labelled(LAB));
    }

    private void replace() {
        WizardPage replacing = new WizardPage("Certificate of a remote");
        workbench.start(REMOTE + "replace");
        replacing.await();
        assertThat(replacing.words()).contains("CN=web-01", "Trusted until now", "Shown now");
        assertThat(replacing.usual()).isEqualTo("Keep Refusing");
        assertThat(replacing.unnamed()).isEmpty();
        assertThat(replacing.can("Trust the New Certificate")).isFalse();
        replacing.type(1, "the lab is right");
        assertThat(replacing.can("Trust the New Certificate")).isTrue();
        replacing.type(0, "0".repeat(64));
        assertThat(replacing.can("Trust the New Certificate")).isFalse();
        replacing.type(0, "");
        replacing.press("Trust the New Certificate");
        Screen.until("the end of it", () -> !replacing.isOpen());
        Screen.until("that it is trusted", () -> !table.labelled("not trusted"));
        Screen.until("another pin", () -> !table.labelled(MISTAKE));
    }
}
