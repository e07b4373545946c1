package io.ringfence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.json.Fields;
import io.ringfence.remote.identity.ClientFiles;
import io.ringfence.remote.identity.Identity;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.key.PemText;
import io.ringfence.remote.key.PrivateKeyWriter;
import io.ringfence.remote.pki.CommonName;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** The commands about remotes that need no server. */
class RemoteCommandTest extends RemoteCase {

    private Identity client() throws Exception {
        Identity made =
                new IdentityFolder(root.resolve("made"))
                        .currentOrNew(CommonName.parse("ann@desk"), NOW);
        Path lxc = root.resolve("home/.config/lxc");
        file(
                ".config/lxc/config.yml",
                """
                remotes:
                  web: {addr: 'https://10.0.0.1:8443', project: shop}
                  sso: {addr: 'https://10.0.0.3:8443', auth_type: oidc}
                """);
        ClientFiles.in(lxc).write(made);
        file(".config/lxc/servercerts/web.crt", PemText.of(made.certificate()));
        return made;
    }

    @Test
    void fromImportToRemoval() throws Exception {
        String fingerprint = client().fingerprint().hex();
        assertThat(ok("remote", "list").lines())
                .satisfiesExactly(
                        head -> assertThat(head).matches("NAME  ADDRESS +TRUST +KEPT BY"),
                        web ->
                                assertThat(web)
                                        .matches(
                                                "web   https://10.0.0.1:8443  "
                                                        + fingerprint.substring(0, 16)
                                                        + "  lxc"),
                        sso -> assertThat(sso).endsWith("it logs in by oidc"));
        ok("remote", "import", "--copy", "web");
        assertThat(err()).contains("web: copied from web of lxc (https://10.0.0.1:8443)");
        assertThat(run("remote", "import", "--copy", "web")).isEqualTo(2);
        assertThat(err()).contains("of this name already");
        ok("remote", "import", "web", "--as", "follow");
        assertThat(run("remote", "rename", "web", "web")).isEqualTo(2);
        assertThat(err()).contains("it is called so already");
        ok("remote", "rename", "web", "shop-1");
        assertThat(ok("remote", "show", "shop-1"))
                .contains("certificate  " + fingerprint)
                .contains("subject      CN=ann@desk")
                .contains("project      shop")
                .contains("trusted      2027-06-01T12:00:00Z " + fingerprint.substring(0, 16))
                .contains("copied from web of");
        Fields list = json("remote", "list", "--format", "json");
        assertThat(list.text("format")).isEqualTo("ringfence-remote-list/1");
        assertThat(list.objects("remotes"))
                .extracting(each -> each.text("name") + " " + each.text("keptBy"))
                .containsExactly("follow lxc", "shop-1 ringfence", "web lxc", "sso lxc");
        Fields one = json("remote", "show", "shop-1", "--format", "json");
        assertThat(one.text("pin")).isEqualTo(fingerprint);
        assertThat(one.objects("history")).hasSize(1);
        ok("remote", "remove", "shop-1");
        assertThat(err()).contains("goes on to trust the certificate");
        ok("remote", "remove", "follow");
        assertThat(err()).contains("lxc still has web");
        try (var left = Files.walk(own())) {
            assertThat(left.filter(Files::isRegularFile).map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("remotes.json", "remotes.lock");
        }
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        client();
        assertThat(run("remote", "show", "nobody")).isEqualTo(2);
        assertThat(err()).contains("there is no such remote");
        assertThat(run("remote", "remove", "web")).isEqualTo(2);
        assertThat(err()).contains("no remote of its own");
        assertThat(run("remote", "rename", "web", "a:b")).isEqualTo(2);
        assertThat(err()).contains("no name for a remote");
        assertThat(run("remote", "import", "nobody")).isEqualTo(2);
        assertThat(err()).contains("lxc has no such remote");
        assertThat(run("remote", "import", "--client", "incus")).isEqualTo(2);
        assertThat(run("remote", "import", "--copy", "--from", root.toString())).isEqualTo(2);
        assertThat(err()).contains("no config.yml");
        assertThat(run("remote", "import", "--copy")).isEqualTo(2); // one of the two
        assertThat(err()).contains("web: copied", "sso: this remote logs in by oidc");
        assertThat(run("remote")).isEqualTo(2);
    }

    @Test
    void whatIsExportedCanBeImported() throws Exception {
        client();
        ok("remote", "import", "--copy", "web");
        ok("remote", "import", "web", "--as", "follow");
        String out = root.resolve("out").toString();
        ok("remote", "export", out);
        assertThat(err())
                .contains("follow: it is linked")
                .contains("web of lxc; use it with LXD_CONF=" + out);
        assertThat(run("remote", "export", out)).isEqualTo(2);
        assertThat(err()).contains("there already").contains("--replace");
        assertThat(run("remote", "export", out, "--replace", "web", "follow")).isEqualTo(2);
        assertThat(run("remote", "export", out, "nobody")).isEqualTo(2);
        assertThat(err()).contains("no remote of its own");
        ok("remote", "import", "--copy", "--from", out, "web", "--as", "back");
        assertThat(ok("remote", "show", "back")).contains("address      https://10.0.0.1:8443");
    }

    /** The passphrase is asked for once, and the copy needs none. */
    @Test
    void anEncryptedKeyIsCopiedForItsPassphrase() throws Exception {
        Identity made = client();
        file(
                ".config/lxc/config.yml",
                """
                remotes:
                  web: {addr: 'https://10.0.0.1:8443'}
                  web2: {addr: 'https://10.0.0.1:8443'}
                """);
        file(".config/lxc/servercerts/web2.crt", PemText.of(made.certificate()));
        file(
                ".config/lxc/client.key",
                PrivateKeyWriter.encrypted(made.key(), "correct horse".toCharArray()));
        assertThat(run("remote", "import", "--copy", "web")).isEqualTo(3);
        assertThat(err()).contains("give --passphrase-file FILE");
        assertThat(own().resolve("identities")).doesNotExist();
        AtomicInteger asked = new AtomicInteger();
        prompt =
                new Prompt() {
                    @Override
                    public boolean isPossible() {
                        return true;
                    }

                    @Override
                    public char[] secret(String question) {
                        asked.incrementAndGet();
                        return "correct horse".toCharArray();
                    }

                    @Override
                    public String line(String question) {
                        throw new AssertionError(question);
                    }
                };
        ok("remote", "import", "--copy");
        assertThat(asked).hasValue(1);
        assertThat(ok("remote", "list")).contains("web ", "web2");
        assertThat(own().resolve("identities/" + made.fingerprint() + "/client.pem"))
                .content()
                .contains("-----BEGIN PRIVATE KEY-----");
    }
}
