package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.own.OwnRemote;

import org.junit.jupiter.api.Test;

/** The remotes: what is known of them, and what can be done with them. */
class RemotesTest extends RemotesCase {

    @Test
    void listsRenamesAndForgets() throws Exception {
        remotes.add("store", "https://127.0.0.1:1");
        Screen.until("the remote", () -> table.labelled("store"));
        table.select("store");
        Screen.until("its page", () -> workbench.details.title().equals("store"));
        assertThat(table.selected())
                .startsWith("store", "not connected", "https://127.0.0.1:1")
                .contains("certificate", "ringfence");
        says("Trusted is exactly this certificate");
        says("How the trust came about");
        says("trusted 7f7f 7f7f …: a token");
        says("7f7f 7f7f … replaced by");
        says("web-01 was installed anew");
        Screen.picture("remotes");
        rename();
        forget("shop", "pin and its history go");
        Screen.until("it to be gone", () -> !table.labelled("shop"));
    }

    @Test
    void whatIsTrustedIsCopiedAndAProjectIsSet() throws Exception {
        remotes.add("store", "https://127.0.0.1:1");
        Screen.until("the remote", () -> table.labelled("store"));
        table.select("store");
        workbench.run(REMOTE + "copyFingerprint");
        assertThat(Screen.clipboard()).isEqualTo(PreparedRemotes.FINGERPRINT);
        WizardPage project = new WizardPage("Project");
        workbench.start(REMOTE + "project");
        project.await();
        project.type(0, "a/b");
        assertThat(project.can("OK")).isFalse();
        project.type(0, "shop");
        project.press("OK");
        Screen.until("the project", () -> table.labelled("shop"));
        assertThat(remotes.find("store").orElseThrow().toString()).contains("shop");
    }

    @Test
    void connectsAndDisconnects() throws Exception {
        remotes.add("store", "https://127.0.0.1:1");
        Screen.until("the remote", () -> table.labelled("store"));
        table.select("store");
        workbench.run(REMOTE + "open");
        Screen.until("what became of it", () -> table.labelled("not reachable"));
        assertThat(workbench.state().source("store")).isPresent();
        table.select("store");
        workbench.run(REMOTE + "close");
        Screen.until("it closed", () -> table.labelled("not connected"));
        assertThat(workbench.state().source("store")).isEmpty();
        assertThat(remotes.find("store")).isPresent();
    }

    @Test
    void remotesOfAClientAreLinkedOrCopied() throws Exception {
        remotes.addToClient("web", "https://127.0.0.1:1");
        Screen.until("the remote of lxc", () -> table.labelled("web"));
        table.select("web");
        assertThat(table.selected()).contains("lxc");
        workbench.run(REMOTE + "link");
        Screen.until("the link", () -> table.labelled("lxc, linked"));
        assertThat(remotes.find("web").orElseThrow().held()).isInstanceOf(OwnRemote.Linked.class);
        says("Linked to");
        forget("web", "The client goes on to have the remote");
        Screen.until(
                "that of lxc alone", () -> table.labelled("web") && !table.labelled("lxc, linked"));
        table.select("web");
        workbench.run(REMOTE + "copyOver");
        Screen.until("the copy", () -> table.labelled("ringfence"));
        says("copied from web of");
        assertThat(remotes.find("web").orElseThrow().held()).isInstanceOf(OwnRemote.Kept.class);
    }

    @Test
    void theKeyOfACopyIsOpenedByItsPassphrase() throws Exception {
        remotes.addToClient("web", "https://127.0.0.1:1");
        remotes.encryptKeyOfClient("correct horse");
        Screen.until("the remote of lxc", () -> table.labelled("web"));
        WizardPage asking = new WizardPage("Passphrase");
        for (String passphrase : new String[] {"", "correct horse"}) {
            table.select("web");
            workbench.start(REMOTE + "copyOver");
            asking.await();
            assertThat(asking.words()).contains("client.key");
            assertThat(asking.unnamed()).isEmpty();
            assertThat(isKnown("web")).isFalse();
            if (passphrase.isEmpty()) {
                asking.press("Cancel");
            } else {
                asking.type(0, passphrase);
                asking.press("OK");
            }
            Screen.until("the end of it", () -> !asking.isOpen());
        }
        Screen.until("the copy", () -> table.labelled("ringfence"));
        assertThat(remotes.find("web").orElseThrow().held()).isInstanceOf(OwnRemote.Kept.class);
    }

    private void rename() throws Exception {
        WizardPage renaming = new WizardPage("Rename the remote");
        workbench.start(REMOTE + "rename");
        renaming.await();
        renaming.type(0, "a:b");
        assertThat(renaming.can("OK")).isFalse();
        renaming.type(0, "shop");
        renaming.press("OK");
        Screen.until("its name", () -> table.labelled("shop") && !table.labelled("store"));
        assertThat(remotes.find("shop")).isPresent();
    }

    private void forget(String name, String consequence) throws Exception {
        table.select(name);
        WizardPage asking = new WizardPage("Remove remotes");
        for (String answer : new String[] {"Keep", "Remove"}) {
            workbench.start(REMOTE + "remove");
            asking.await();
            assertThat(asking.words()).contains("Forget " + name + "?", consequence);
            assertThat(asking.usual()).isEqualTo("Keep");
            assertThat(remotes.find(name)).isPresent();
            asking.press(answer);
            Screen.until("the end of it", () -> !asking.isOpen());
        }
        Screen.until("it to be forgotten", () -> !isKnown(name));
    }

    private boolean isKnown(String name) {
        try {
            return remotes.find(name).isPresent();
        } catch (SourceException e) {
            throw new AssertionError(e);
        }
    }
}
