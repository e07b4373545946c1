package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.remote.config.Environment;
import io.ringfence.remote.contact.TrustedOnce;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.ui.add.AddDialog;
import io.ringfence.remote.ui.add.AddWizard;

import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Remotes of the lxc client are taken over in the window. */
@ExtendWith(WorkbenchRunner.class)
class ImportTest {

    private final Workbench workbench = new Workbench();
    private final WizardPage wizard = new WizardPage("Add a server");
    private final CountDownLatch taken = new CountDownLatch(1);
    private final List<String> opened = new ArrayList<>();

    @TempDir private Path folder = Path.of("");

    @AfterEach
    void close() {
        if (wizard.isOpen()) {
            wizard.press("Cancel");
            Screen.until("the end of the wizard", () -> !wizard.isOpen());
        }
    }

    @Test
    void theRemotesOfAClientAreListedAndLinked() throws Exception {
        Path client = folder.resolve("home/.config/lxc");
        Files.createDirectories(client.resolve("servercerts"));
        Files.writeString(client.resolve("servercerts/web.crt"), PreparedRemotes.WEB);
        Files.writeString(
                client.resolve("config.yml"),
                """
                remotes:
                  images: {addr: "https://images.example.org", protocol: simplestreams, public: true}
                  sso: {addr: "https://sso:8443", auth_type: oidc}
                  web: {addr: "https://web:8443", auth_type: tls}
                """);
        var environment = new Environment(Map.of(), folder.resolve("home"), folder.resolve("root"));
        open(environment);
        wizard.press("Take over remotes of lxc");
        Screen.until("both", () -> wizard.lines().size() == 2);
        assertThat(wizard.lines())
                .containsExactlyInAnyOrder(
                        "sso | https://sso:8443 | lxc | sso | logs in by oidc: only a link",
                        "web | https://web:8443 | lxc | web | " + client);
        wizard.check("sso", false);
        wizard.check("web", false);
        assertThat(wizard.can("Take Over")).isFalse();
        wizard.check("web", true);
        assertThat(wizard.chosen("Link")).isTrue();
        assertThat(new OwnRemotes(environment).file()).doesNotExist();
        wizard.press("Take Over");
        Screen.until("the end of it", () -> !wizard.isOpen());
        assertThat(taken.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(opened).isEmpty();
        assertThat(new OwnRemotes(environment).all())
                .singleElement()
                .satisfies(
                        remote -> {
                            assertThat(remote.name().text()).isEqualTo("web");
                            assertThat(remote.held()).isInstanceOf(OwnRemote.Linked.class);
                        });
    }

    private void open(Environment environment) {
        PlatformUI.getWorkbench()
                .getDisplay()
                .asyncExec(
                        () ->
                                new AddDialog(
                                                Screen.window(),
                                                new AddWizard(
                                                        Screen.window(),
                                                        workbench.model(),
                                                        environment,
                                                        new TrustedOnce(),
                                                        opened::add,
                                                        taken::countDown))
                                        .open());
        wizard.await();
    }
}
