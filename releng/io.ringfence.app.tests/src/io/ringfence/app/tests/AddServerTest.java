package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.source.SourceProvider.KnownSource;
import io.ringfence.remote.own.OwnRemotes;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/** Adds a real server in the window, as somebody does who has read nothing. */
class AddServerTest extends AddWizardCase {

    private static final String CONNECT = "Connect";
    private static final String NEXT = "Next";

    @Test
    void aTokenIsAllThatIsNeeded() throws Exception {
        try (LabServer server = LabServer.bare(folder.resolve("lab"))) {
            String token = token(server);
            open();
            assertThat(wizard.can(CONNECT)).isFalse();

            wizard.type(0, token);

            assertThat(wizard.words()).contains("A token for ann", server.address(), "127.0.0.1");
            wizard.press(CONNECT);
            Screen.until("the server to be added", () -> !wizard.isOpen());
            assertThat(opened).containsExactly("127.0.0.1");
            assertThat(new OwnRemotes(environment()).find("127.0.0.1")).isPresent();
            assertThat(server.shell("lxc config trust list --format csv")).contains("ann");
        }
    }

    @Test
    void withoutATokenTheFingerprintIsCompared() throws Exception {
        try (LabServer server = LabServer.bare(folder.resolve("lab"))) {
            server.shell("lxc config set core.trust_password=opensesame");
            String fingerprint =
                    server.shell("lxc info | sed -n 's/.*certificate_fingerprint: //p'").strip();
            open();
            wizard.type(0, server.address());
            wizard.press(NEXT);
            Screen.until("its certificate", () -> wizard.words().contains("TLSv1.3"));
            assertThat(wizard.chosen("Do not trust")).isTrue();
            assertThat(wizard.unnamed()).isEmpty();
            assertThat(wizard.usual()).isEqualTo("Cancel");
            assertThat(wizard.can(NEXT)).isFalse();

            wizard.type(0, "00" + fingerprint.substring(2));
            assertThat(wizard.words()).contains("Not the same");
            assertThat(wizard.can("Trust this certificate")).isFalse();
            assertThat(wizard.can(NEXT)).isFalse();

            wizard.type(0, fingerprint.toUpperCase(Locale.ROOT).replaceAll("..(?=.)", "$0:"));
            assertThat(wizard.words()).contains("The same:");
            assertThat(wizard.chosen("Trust this certificate")).isTrue();
            wizard.press(NEXT);
            Screen.until("the ways in", () -> wizard.words().contains("trust add --name"));

            assertThat(wizard.unnamed()).isEmpty();
            wizard.choose("By the trust password");
            wizard.type(0, "wrong");
            wizard.press(CONNECT);
            Screen.until("a refusal", () -> wizard.words().contains("does not take this password"));
            assertThat(folder.resolve("home/.config")).doesNotExist();
            assertThat(opened).isEmpty();

            wizard.type(0, "opensesame");
            wizard.press(CONNECT);
            Screen.until("the server to be added", () -> !wizard.isOpen());
            assertThat(opened).containsExactly("127.0.0.1");
        }
    }

    @Test
    void whatIsTrustedOnceIsOpenedAndNotKept() throws Exception {
        try (LabServer server = LabServer.bare(folder.resolve("lab"))) {
            server.shell("lxc config set core.trust_password=opensesame");
            open();
            wizard.type(0, server.address());
            wizard.press(NEXT);
            Screen.until("its certificate", () -> wizard.words().contains("TLSv1.3"));
            wizard.type(0, "0".repeat(64));
            assertThat(wizard.can("Trust it only until")).isFalse();
            wizard.type(0, "");
            wizard.choose("Trust it only until");
            wizard.press(NEXT);
            Screen.until("the ways in", () -> wizard.words().contains("trust add --name"));

            wizard.choose("By the trust password");
            wizard.type(0, "opensesame");
            wizard.press(CONNECT);
            Screen.until("the server to let us in", () -> !wizard.isOpen());
            assertThat(opened).containsExactly("https://" + server.address());
            assertThat(new OwnRemotes(environment()).file()).doesNotExist();
        }
    }

    @Test
    void enterOnWhatLeadsNowhereKeepsThePage() {
        open();
        for (String typed : List.of("foo bar", "eyJjbGllbnRfbmFtZSI6ImNhcm9sIiwiZmluZ2Vy")) {
            wizard.type(0, typed);
            assertThat(wizard.usual()).isNotEqualTo("Cancel");
            assertThat(wizard.can(NEXT)).isFalse();
            assertThat(wizard.can(CONNECT)).isFalse();
            Keys.press(SWT.CR);
            assertThat(wizard.isOpen()).isTrue();
            assertThat(wizard.words()).contains(typed);
        }
        assertThat(wizard.words()).contains("token was cut or changed");
    }

    @Test
    void whatWasTypedStaysBesideServersThatAreKnown() {
        KnownSource web = new KnownSource("web", "https://127.0.0.1:2, own remote");
        open(
                (LxdModel)
                        Proxy.newProxyInstance(
                                LxdModel.class.getClassLoader(),
                                new Class<?>[] {LxdModel.class},
                                (_, method, values) ->
                                        method.getName().equals("known")
                                                ? List.of(web)
                                                : method.invoke(workbench.model(), values)));
        Screen.until("the remote", () -> wizard.canChoose("web"));
        wizard.type(0, "127.0.0.1:1");
        wizard.press(NEXT);
        Screen.until(
                "a word about it", () -> wizard.words().contains("obody listens on this port"));
        Screen.run(() -> {});
        assertThat(wizard.words()).contains("127.0.0.1:1. The next page shows");
        assertThat(wizard.can(NEXT)).isTrue();
    }

    @Test
    void anAddressWhereNobodyAnswersIsSaidInThePage() {
        open();
        wizard.type(0, "127.0.0.1:1");
        wizard.press(NEXT);
        Screen.until(
                "a word about it", () -> wizard.words().contains("obody listens on this port"));
        assertThat(wizard.isOpen()).isTrue();
        assertThat(Files.exists(folder.resolve("home/.config"))).isFalse();
    }

    private static String token(LabServer server) throws Exception {
        return server.shell("lxc config trust add --name ann -q | tail -n 1").strip();
    }
}
