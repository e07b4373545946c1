package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real Incus server that takes the tokens of an OpenID provider. */
class OidcTest {

    @TempDir private Path folder = Path.of("");

    private Shell.Result run(Provider provider, String... arguments) throws IOException {
        return new Product(Files.createDirectories(folder.resolve("home")))
                .run(Map.of("SSL_CERT_FILE", provider.authority().toString()), arguments);
    }

    private String[] capture() {
        return new String[] {
            "capture", "lab", "--output", folder.resolve("out.ringfence").toString()
        };
    }

    @Test
    void somebodyLogsInAndStaysIn() throws Exception {
        try (Provider provider = new Provider(folder.resolve("provider"));
                Lab lab =
                        Lab.start(
                                Lab.Flavour.INCUS,
                                folder.resolve("lab"),
                                Map.of("SSL_CERT_FILE", provider.authority().toString()),
                                "--bare")) {
            String[] add = {
                "remote",
                "add",
                "lab",
                lab.address(),
                "--fingerprint",
                lab.fingerprint(),
                "--auth-type",
                "oidc"
            };
            Shell.Result early = run(provider, add);
            assertThat(early.status()).isEqualTo(3);
            assertThat(early.err()).contains("names no OpenID provider");
            assertThat(folder.resolve("home/.config/ringfence")).doesNotExist();
            lab.client(
                    "config",
                    "set",
                    "oidc.issuer=" + provider.issuer(),
                    "oidc.client.id=lab",
                    "oidc.audience=lab");
            provider.life(20); // less than what is renewed before it ends
            Shell.Result added = run(provider, add);
            added.expectSuccess();
            assertThat(added.err()).contains(provider.issuer() + "/activate", "ABCD-EFGH");
            assertThat(lab.client("config", "trust", "list", "--format", "json").strip())
                    .isEqualTo("[]"); // nobody was let in with a certificate
            provider.life(3600);
            run(provider, capture()).expectSuccess();
            assertThat(provider.asked()).contains("/token refresh");
            String shown = run(provider, "remote", "show", "lab").expectSuccess();
            assertThat(shown).contains("logs in by   oidc", provider.issuer());
            noTokenIn(shown, added.err());
            run(provider, "remote", "login", "lab").expectSuccess();
            lab.client("config", "unset", "oidc.issuer");
            lab.client("config", "unset", "oidc.client.id");
            Shell.Result late = run(provider, capture());
            assertThat(late.status()).as(late.err()).isEqualTo(3);
            run(provider, "remote", "remove", "lab").expectSuccess();
            assertThat(folder.resolve("home/.config/ringfence/logins")).isEmptyDirectory();
        }
    }

    private void noTokenIn(String... texts) throws IOException {
        String secret = KeptLogin.in(folder.resolve("home")).access();
        assertThat(secret).startsWith("eyJ");
        KeptLogin.isNotIn(List.of(secret), texts);
    }
}
