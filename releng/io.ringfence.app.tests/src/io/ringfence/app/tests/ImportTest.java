package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemotes;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Remotes of the lxc client are taken over in the window. */
class ImportTest extends AddWizardCase {

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
        open();
        wizard.press("Take over remotes of lxc");
        Screen.until("both", () -> wizard.lines().size() == 2);
        assertThat(wizard.lines())
                .containsExactlyInAnyOrder(
                        "sso | https://sso:8443 | lxc | sso | logs in by oidc: only a link",
                        "web | https://web:8443 | lxc | web | " + client);
        assertThat(wizard.unnamed()).isEmpty();
        wizard.check("sso", false);
        wizard.check("web", false);
        assertThat(wizard.can("Take Over")).isFalse();
        wizard.check("web", true);
        assertThat(wizard.chosen("Link")).isTrue();
        assertThat(new OwnRemotes(environment()).file()).doesNotExist();
        wizard.press("Take Over");
        Screen.until("the end of it", () -> !wizard.isOpen());
        assertThat(taken.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(opened).isEmpty();
        assertThat(new OwnRemotes(environment()).all())
                .singleElement()
                .satisfies(
                        remote -> {
                            assertThat(remote.name().text()).isEqualTo("web");
                            assertThat(remote.held()).isInstanceOf(OwnRemote.Linked.class);
                        });
    }
}
