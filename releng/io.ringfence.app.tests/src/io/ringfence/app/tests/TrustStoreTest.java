package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.service.OpenSource;

import org.junit.jupiter.api.Test;

/** The trust store of a real server, from the first certificate that is let in to the last. */
class TrustStoreTest extends TrustCase {

    private final TablePage store = new TablePage(REMOTE + "trustStore");

    @Test
    void fromTheFirstCertificateToTheLast() throws Exception {
        try (LabServer server = LabServer.bare(folder.resolve("lab"))) {
            server.shell("lxc project create shop -c restricted=true -c features.networks=false");
            server.shell("for each in a b c d; do lxc project create intern-$each; done");
            workbench.model().open(server.spec());
            Screen.until("its events, which tell who did what", () -> isLive(server));
            store.activate();
            Screen.until("nobody", () -> store.labels().contains("Nobody is let in"));
            letIn(server);
            assertThat(server.shell("lxc config trust list -f csv")).contains("ann");
            Screen.until(
                    "who did it",
                    () ->
                            workbench.details.texts().stream()
                                    .anyMatch(text -> text.contains("root, at the local socket")));
            rename();
            makeAdministrator();
            server.shell(certificate("bob") + " >bob.crt; lxc config trust add bob.crt --name bob");
            Screen.until("both", () -> store.count() == 2);
            removeAll();
            assertThat(server.shell("lxc config trust list -f csv")).isBlank();
        }
    }

    private boolean isLive(LabServer server) {
        return workbench
                .state()
                .source(server.spec())
                .filter(source -> source.phase() == OpenSource.Phase.LIVE)
                .isPresent();
    }

    private static String certificate(String name) {
        return "cd $(mktemp -d); openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256"
                + " -nodes -subj /CN="
                + name
                + " -days 30 -keyout /dev/null 2>/dev/null";
    }

    private void letIn(LabServer server) throws Exception {
        String name = workbench.state().capture().servers().getFirst().name();
        WizardPage permit = new WizardPage("Changes to a server");
        WizardPage adding = new WizardPage("Let somebody into " + name);
        workbench.start(TRUST + "add");
        permit.await();
        permit.press("Allow Changes");
        adding.await();
        assertThat(adding.words()).contains("Still missing: a certificate, a name, a project");
        assertThat(adding.can("Let In")).isFalse();
        assertThat(adding.unnamed()).isEmpty();
        adding.type(0, "-----BEGIN CERTIFICATE-----\nMIIB\n");
        Screen.until("a word about it", () -> adding.words().contains("no X.509 certificate"));
        adding.type(0, server.shell(certificate("ann")));
        Screen.until("its fingerprint", () -> adding.words().contains("SHA-256"));
        assertThat(adding.words()).contains("ann").doesNotContain("a certificate,");
        filterProjects(adding);
        adding.check("shop", true);
        assertThat(adding.words())
                .contains("it can edit networks")
                .doesNotContain("root on the host", "Still missing");
        adding.check("default", true);
        assertThat(adding.words()).contains("default is not restricted", "root on the host");
        adding.check("default", false);
        adding.press("Let In");
        Screen.until("her", () -> store.count() == 1);
        assertThat(store.row(0)).startsWith("ann", "project shop");
        store.select("ann");
    }

    /** There are so many that they can be filtered; who is chosen stays so. */
    private static void filterProjects(WizardPage adding) {
        assertThat(adding.lines()).hasSize(6);
        adding.type(2, "INTERN-c");
        assertThat(adding.lines()).hasSize(1);
        adding.check("intern-c", true);
        assertThat(adding.words()).doesNotContain("Still missing");
        adding.type(2, "");
        assertThat(adding.lines()).hasSize(6);
        assertThat(adding.chosen("Only these projects (1 chosen)")).isTrue();
        adding.check("intern-c", false);
        assertThat(adding.words()).contains("Still missing: a project");
    }

    private void rename() {
        WizardPage renaming = new WizardPage("Rename entry");
        workbench.start(TRUST + "renameEntry");
        renaming.await();
        renaming.type(0, "");
        assertThat(renaming.can("OK")).isFalse();
        renaming.type(0, "anna");
        renaming.press("OK");
        Screen.until("the name", () -> store.labelled("anna"));
    }

    private void makeAdministrator() {
        store.select("anna");
        WizardPage limit = new WizardPage("How far may anna go");
        workbench.start(TRUST + "restrict");
        limit.await();
        Screen.until("a field that hears keys", limit::hasFocusInField);
        assertThat(limit.words()).contains("it can edit networks");
        limit.choose("Everything");
        assertThat(limit.words()).contains("root on the host");
        limit.press("Apply");
        Screen.until("more", () -> store.labelled("administrator"));
    }

    private void removeAll() {
        store.selectAll();
        WizardPage removing = new WizardPage("Remove from the trust store");
        workbench.start(TRUST + "removeEntry");
        removing.await();
        assertThat(removing.words()).contains("anna (", "bob (");
        assertThat(removing.usual()).isEqualTo("Keep");
        removing.press("Remove");
        Screen.until("nobody", () -> store.labels().contains("Nobody is let in"));
    }
}
