package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who may enter, in the window: of captures, and of a real server that is changed. */
class TrustViewsTest extends TrustCase {

    private final TablePage store = new TablePage(REMOTE + "trustStore");
    private final TablePage tokens = new TablePage(REMOTE + "tokens");
    private final TablePage permissions = new TablePage(REMOTE + "permissions");
    private final TablePage matrix = new TablePage(REMOTE + "matrix");
    private final WizardPage permit = new WizardPage("Changes to a server");

    @Test
    void aCaptureIsShownAndNotChanged() {
        store.activate();
        Screen.until("what to do", () -> store.links().contains("Open the sample"));
        workbench.model().open("sample");
        Screen.until("its entries", () -> store.count() > 0);
        assertThat(store.labels()).anyMatch(label -> label.contains("is a capture"));
        store.select("administrator");
        workbench.start(TRUST + "removeEntry");
        permit.await();
        assertThat(permit.words()).contains("is a capture", "cannot be changed");
        permit.press("OK");
        Screen.until("the end of it", () -> !permit.isOpen());
        Screen.picture("trust-store");

        matrix.activate();
        Screen.until("a row for each key", () -> matrix.count() > 10);
        assertThat(matrix.row(0)).startsWith("ringfence").contains("administrator");
        matrix.filter("pipeline");
        Screen.until("one of them", () -> matrix.count() == 1);
        matrix.filter("");
        Screen.picture("trust-matrix");

        permissions.activate();
        Screen.until("permissions", () -> permissions.count() > 0);
        permissions.filter("zzz");
        Screen.until("nothing", () -> permissions.labels().contains("Nothing matches"));
        permissions.filter("");
    }

    @Test
    void aTokenOfARealServerFromItsIssueToItsEnd() throws Exception {
        try (LabServer server = LabServer.bare(folder.resolve("lab"))) {
            workbench.model().open(server.spec());
            tokens.activate();
            Screen.until("no token", () -> tokens.labels().contains("No token waits"));
            workbench.start(TRUST + "issue");
            permit.await();
            assertThat(permit.usual()).isEqualTo("Stay Read-Only");
            permit.press("Stay Read-Only");
            Screen.until("the end of it", () -> !permit.isOpen());

            workbench.start(TRUST + "issue");
            permit.await();
            permit.press("Allow Changes");
            String name = workbench.state().capture().servers().getFirst().name();
            WizardPage issuing = new WizardPage("Issue a token for " + name);
            issuing.await();
            assertThat(issuing.can("Issue Token")).isFalse();
            issuing.type(0, "carol");
            assertThat(issuing.can("Issue Token")).isFalse();
            issuing.choose("Everything");
            assertThat(issuing.words()).contains("root on the host");
            issuing.press("Issue Token");
            WizardPage shown = new WizardPage("Token for carol");
            shown.await();
            assertThat(shown.words()).contains("eyJ", "It never ends by itself");
            assertThat(shown.usual()).isEqualTo("Copy Token");
            assertThat(shown.unnamed()).isEmpty();
            shown.press("Close");
            WizardPage lost = new WizardPage("The token was not copied");
            lost.await();
            assertThat(lost.usual()).isEqualTo("Back to the Token");
            lost.press("Back to the Token");
            Screen.until("the end of it", () -> !lost.isOpen());
            shown.press("Copy Token");
            Screen.until("a word about it", () -> shown.words().contains("Copied."));
            shown.press("Close");
            Screen.until("the end of it", () -> !shown.isOpen());
            Screen.until("the token", () -> tokens.count() == 1);
            assertThat(tokens.row(0)).startsWith("carol", "administrator", "never");

            tokens.select("carol");
            WizardPage revoking = new WizardPage("Revoke tokens");
            workbench.start(TRUST + "revokeToken");
            revoking.await();
            assertThat(revoking.words()).contains("carol (administrator)");
            assertThat(revoking.usual()).isEqualTo("Keep");
            revoking.press("Revoke");
            Screen.until("no token", () -> tokens.labels().contains("No token waits"));
            workbench.run(TRUST + "allow");
            Screen.until(
                    "read-only",
                    () ->
                            tokens.labels().stream()
                                    .anyMatch(label -> label.startsWith("Read-only")));
        }
    }

    @Test
    void theTimeThatATokenHasLeftRunsDown() throws Exception {
        try (LabServer server = LabServer.bare(folder.resolve("lab"))) {
            server.shell("lxc config set core.remote_token_expiry=1H");
            server.shell("lxc config trust add --name soon -q");
            workbench.model().open(server.spec());
            tokens.activate();
            Screen.until("the token", () -> tokens.count() == 1);
            assertThat(tokens.row(0)).first().isEqualTo("soon");
            assertThat(tokens.row(0)).anyMatch(cell -> cell.matches("in 5\\d min"));
        }
    }

    @Test
    void aCommandThatIsNotAllowedChangesNothing() throws Exception {
        try (LabServer server = LabServer.bare(folder.resolve("lab"))) {
            server.shell("lxc config trust add --name waiting -q");
            workbench.model().open(server.spec());
            tokens.activate();
            Screen.until("the token", () -> tokens.count() == 1);
            tokens.select("waiting");
            workbench.start(TRUST + "revokeToken");
            permit.await();
            permit.press("Stay Read-Only");
            Screen.until("the end of it", () -> !permit.isOpen());
            assertThat(server.shell("lxc config trust list-tokens -f csv")).contains("waiting");
        }
    }
}
