package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The token that an identity logs in with, in the window. */
class BearerTokenTest extends TrustCase {

    private static final String PATH = " /1.0/auth/identities/bearer/ci/token";

    private final TablePage store = new TablePage(REMOTE + "trustStore");

    @Test
    void isIssuedShownOnceAndRevoked() throws Exception {
        try (BearerServer server = new BearerServer(folder.resolve("unix.socket"))) {
            workbench.model().open(server.spec());
            store.activate();
            Screen.until("the identity", () -> store.labelled("ci"));
            onlyOfThoseWhoHaveOne();
            issue(server);
            revoke(server);
        }
    }

    private void onlyOfThoseWhoHaveOne() {
        WizardPage permit = new WizardPage("Changes to a server");
        WizardPage none = new WizardPage("Issue a bearer token");
        store.select("ann");
        workbench.start(TRUST + "issueBearer");
        permit.await();
        permit.press("Allow Changes");
        none.await();
        assertThat(none.words()).contains("ann has no bearer token: it comes in by oidc.");
        none.press("OK");
        Screen.until("the end of it", () -> !none.isOpen());
    }

    private void issue(BearerServer server) {
        WizardPage asking = new WizardPage("Issue a bearer token");
        store.select("ci");
        workbench.start(TRUST + "issueBearer");
        asking.await();
        assertThat(asking.words()).contains("ends at once");
        asking.type(0, "soon");
        assertThat(asking.can("OK")).isFalse();
        asking.type(0, "30d");
        assertThat(server.changes()).isEmpty();
        asking.press("OK");
        WizardPage shown = new WizardPage("Token for ci");
        shown.await();
        assertThat(server.changes()).containsExactly("POST" + PATH + " {\"expiry\":\"30d\"}");
        assertThat(shown.words())
                .contains(BearerServer.TOKEN, "each time", "It ends in 30 days.")
                .doesNotContain("once. It is");
        assertThat(shown.usual()).isEqualTo("Copy Token");
        shown.press("Close");
        WizardPage lost = new WizardPage("The token was not copied");
        lost.await();
        lost.press("Back to the Token");
        Screen.until("the end of it", () -> !lost.isOpen());
        shown.press("Copy Token");
        Screen.until("a word about it", () -> shown.words().contains("Copied."));
        assertThat(Screen.clipboard()).isEqualTo(BearerServer.TOKEN);
        shown.press("Close");
        Screen.until("the end of it", () -> !shown.isOpen());
    }

    private void revoke(BearerServer server) {
        WizardPage asking = new WizardPage("Revoke the bearer token");
        for (String answer : new String[] {"Keep", "Revoke"}) {
            store.select("ci");
            workbench.start(TRUST + "revokeBearer");
            asking.await();
            assertThat(asking.words()).contains("bearer token of ci");
            assertThat(asking.usual()).isEqualTo("Keep");
            assertThat(server.changes()).hasSize(1);
            asking.press(answer);
            Screen.until("the end of it", () -> !asking.isOpen());
        }
        Screen.until("the request", () -> server.changes().contains("DELETE" + PATH));
    }
}
