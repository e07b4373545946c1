package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.ringfence.remote.pki.Admission;
import io.ringfence.remote.pki.EnforcementTable;
import io.ringfence.remote.pki.Release;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Real servers and real clients with the files that {@code ringfence pki} writes. */
class PkiModeTest {

    @TempDir private Path folder = Path.of("");
    private Product product = new Product(folder);

    @BeforeEach
    void makeAuthority() throws IOException {
        product = new Product(Files.createDirectory(folder.resolve("home")));
        pki("init", folder.resolve("pki").toString(), "--name", "Contract CA", "--no-passphrase");
        pki("issue", root(), "lab", "--for", "server", "--san", "127.0.0.1");
        export("lab");
    }

    private String root() {
        return folder.resolve("pki").toString();
    }

    private void pki(String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of("pki"));
        all.addAll(List.of(arguments));
        product.run(all.toArray(String[]::new)).expectSuccess();
    }

    private Path files(String name) {
        return folder.resolve("files-" + name);
    }

    private void export(String name) {
        pki("export", root(), name, "--output", files(name).toString(), "--replace");
    }

    private PkiClient client(Lab lab, String name) throws IOException {
        pki("issue", root(), name, "--for", "client");
        export(name);
        return new PkiClient(lab, files(name), folder.resolve("client-" + name));
    }

    /** A client as the clients make their own, but with the authority's certificate. */
    private PkiClient selfSigned(Lab lab, String name) throws IOException {
        Path made = Files.createDirectory(files(name));
        Openssl.selfSigned(made, "client", name);
        Files.copy(files("lab").resolve("server.ca"), made.resolve("client.ca"));
        return new PkiClient(lab, made, folder.resolve("client-" + name));
    }

    private Lab start(Lab.Flavour flavour) {
        return Lab.start(
                flavour, folder.resolve("lab"), "--bare", "--pki-files", files("lab").toString());
    }

    private void trust(Lab lab, String name, String... options) {
        List<String> add = new java.util.ArrayList<>(List.of("config", "trust"));
        add.add(lab.product().equals("lxd") ? "add" : "add-certificate");
        add.add(files(name).resolve("client.crt").toString());
        add.addAll(List.of("--name", name));
        add.addAll(List.of(options));
        lab.client(add.toArray(String[]::new));
    }

    /** The files do what they are for: no question on either side. */
    @ParameterizedTest
    @EnumSource(Lab.Flavour.class)
    void theRealClientEntersWithoutAQuestion(Lab.Flavour flavour) throws Exception {
        try (Lab lab = start(flavour)) {
            PkiClient ann = client(lab, "ann");
            trust(lab, "ann");
            Shell.Result added = ann.run("remote", "add", "lab", "https://" + lab.address());
            assertThat(added.status()).as(added.err()).isZero();
            assertThat(added.out() + added.err())
                    .doesNotContainIgnoringCase("fingerprint")
                    .doesNotContainIgnoringCase("password");
            assertThat(ann.folder().resolve("servercerts/lab.crt")).doesNotExist();
            assertThat(ann.run("list", "lab:").status()).isZero();
            String shown =
                    Shell.run(
                                    files("lab"),
                                    Map.of(),
                                    Duration.ofMinutes(1),
                                    List.of(
                                            "sh",
                                            "-c",
                                            "openssl s_client -connect "
                                                    + lab.address()
                                                    + " -CAfile server.ca </dev/null"))
                            .out();
            assertThat(shown).contains("Verify return code: 0 (ok)");
        }
    }

    /** Ringfence itself: no question, until the list revokes the server's certificate. */
    @ParameterizedTest
    @EnumSource(Lab.Flavour.class)
    void ringfenceEntersWithoutAQuestionAndHonoursTheList(Lab.Flavour flavour) throws Exception {
        try (Lab lab = start(flavour)) {
            client(lab, "ann");
            trust(lab, "ann");
            Path ann = files("ann");
            product.run(
                            "remote",
                            "identity",
                            "import",
                            ann.resolve("client.crt").toString(),
                            "--key",
                            ann.resolve("client.key").toString())
                    .expectSuccess();
            Path own = folder.resolve("home/.config/ringfence");
            Path list = own.resolve("ca.crl");
            Files.copy(ann.resolve("client.ca"), own.resolve("client.ca"));
            Files.copy(files("lab").resolve("ca.crl"), list);
            Path other = folder.resolve("other");
            pki("init", other.toString(), "--name", "Other CA", "--no-passphrase");
            Files.copy(other.resolve("ca.crt"), own.resolve("client.ca"), REPLACE_EXISTING);
            Shell.Result asked = product.run("remote", "add", "lab", lab.address());
            assertThat(asked.status()).isEqualTo(3);
            assertThat(asked.err()).contains("nobody can be asked");
            Files.copy(ann.resolve("client.ca"), own.resolve("client.ca"), REPLACE_EXISTING);
            product.run("remote", "add", "lab", lab.address()).expectSuccess();
            assertThat(product.run("remote", "show", "lab").expectSuccess())
                    .contains("authority", "the authority of client.ca signed it", "fresh");
            String[] capture = {
                "capture", "lab", "--output", folder.resolve("out.ringfence").toString()
            };
            product.run(capture).expectSuccess();
            Path out = folder.resolve("out");
            product.run("remote", "export", out.toString(), "--client", lab.program())
                    .expectSuccess();
            assertThat(out.resolve("servercerts")).doesNotExist();
            PkiClient real = new PkiClient(lab, out, folder.resolve("client-out"));
            Files.copy(out.resolve("config.yml"), real.folder().resolve("config.yml"));
            assertThat(real.run("list", "lab:").status()).isZero();
            product.run(
                            "remote",
                            "add",
                            "pinned",
                            lab.address(),
                            "--fingerprint",
                            lab.fingerprint())
                    .expectSuccess();
            String[] pinned = {"capture", "pinned", "--output", capture[3]};
            Files.delete(Path.of(capture[3]));
            product.run(pinned).expectSuccess();
            pki("revoke", root(), "lab", "--reason", "superseded");
            Files.copy(folder.resolve("pki/ca.crl"), list, REPLACE_EXISTING);
            Shell.Result trusted = product.run(pinned);
            assertThat(trusted.status()).isEqualTo(3);
            assertThat(trusted.err()).contains("has revoked the certificate: " + list);
            assertThat(product.run("remote", "show", "pinned").expectSuccess())
                    .contains("refused      the authority has revoked");
            Shell.Result revoked = product.run(capture);
            assertThat(revoked.status()).isEqualTo(3);
            assertThat(revoked.err()).contains("has revoked the certificate");
            Files.copy(other.resolve("ca.crl"), list, REPLACE_EXISTING);
            Shell.Result foreign = product.run(capture);
            assertThat(foreign.err()).contains("the revocation list does not tell");
            assertThat(product.run("remote", "show", "lab").expectSuccess())
                    .contains("not of this authority");
        }
    }

    /** A client of another authority is asked, as without PKI. */
    @ParameterizedTest
    @EnumSource(Lab.Flavour.class)
    void aServerOfAnotherAuthorityIsNotTrusted(Lab.Flavour flavour) throws Exception {
        try (Lab lab = start(flavour)) {
            PkiClient ann = client(lab, "ann");
            trust(lab, "ann");
            String other = folder.resolve("other").toString();
            pki("init", other, "--name", "Contract CA", "--no-passphrase");
            Files.copy(
                    Path.of(other, "ca.crt"),
                    ann.folder().resolve("client.ca"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Shell.Result added = ann.run("remote", "add", "lab", "https://" + lab.address());
            assertThat(added.status()).isNotZero();
            assertThat(added.out() + added.err()).containsIgnoringCase("fingerprint");
        }
    }

    /** What is measured here is what the table says of this release. */
    @ParameterizedTest
    @EnumSource(Lab.Flavour.class)
    void theTableSaysWhatTheServerDoes(Lab.Flavour flavour) throws Exception {
        try (Lab lab = start(flavour)) {
            PkiClient own = selfSigned(lab, "own");
            PkiClient dan = client(lab, "dan");
            PkiClient eve = client(lab, "eve");
            PkiClient bob = client(lab, "bob");
            lab.client("project", "create", "p");
            trust(lab, "own");
            trust(lab, "eve");
            trust(lab, "bob", "--restricted", "--projects", "p");
            pki("revoke", root(), "eve", "--reason", "key-compromise");
            export("lab");
            lab.put(files("lab").resolve("ca.crl"));
            lab.restart();
            Map<String, String> seen = new LinkedHashMap<>();
            seen.put("self-signed-stored", own.rights());
            seen.put("issued", dan.rights());
            seen.put("revoked-stored", eve.rights());
            lab.client("config", "set", "core.trust_ca_certificates", "true");
            seen.put("issued-trust-ca", dan.rights());
            seen.put("revoked-trust-ca", eve.rights());
            seen.put("restricted-trust-ca", bob.rights());
            lab.client("config", "trust", "remove", fingerprint("bob").substring(0, 16));
            seen.put("restriction-removed-trust-ca", bob.rights());
            seen.put("foreign-by-token", rightsByToken(lab));
            seen.put("foreign-list", rightsWithForeignList(lab, dan));
            Map<String, String> said = new LinkedHashMap<>();
            EnforcementTable table = EnforcementTable.builtIn();
            Map<String, Admission> row = table.of(release(lab)).orElseThrow().answers();
            for (String situation : seen.keySet()) {
                said.put(situation, words(row, situation));
            }
            assertThat(seen).isEqualTo(said);
            assertThat(seen.keySet())
                    .containsExactlyInAnyOrderElementsOf(table.situations().keySet());
        }
    }

    private static String words(Map<String, Admission> row, String situation) {
        Admission said = row.get(situation);
        if (said == null) {
            return "not known";
        }
        return switch (said) {
            case TRUSTED, ADMINISTRATOR, UNCHECKED -> "full";
            case UNTRUSTED -> "untrusted";
            case RESTRICTED -> "restricted";
        };
    }

    private static Release release(Lab lab) throws IOException {
        String server = lab.client("query", "/1.0");
        String version =
                new com.fasterxml.jackson.databind.ObjectMapper()
                        .readTree(server)
                        .path("environment")
                        .path("server_version")
                        .asText();
        return Release.of(lab.product(), version).orElseThrow();
    }

    private String fingerprint(String name) {
        return Shell.run(
                        files(name),
                        Map.of(),
                        Duration.ofSeconds(10),
                        List.of(
                                "openssl x509 -in client.crt -noout -fingerprint -sha256"
                                        .split(" ")))
                .expectSuccess()
                .replaceAll(".*=", "")
                .replace(":", "")
                .strip()
                .toLowerCase(java.util.Locale.ROOT);
    }

    private String rightsByToken(Lab lab) throws IOException {
        PkiClient guest = selfSigned(lab, "guest");
        String token =
                lab.product().equals("lxd")
                        ? lab.client("config", "trust", "add", "--name", "guest", "-q")
                        : lab.client("config", "trust", "add", "guest", "-q");
        guest.enterByToken(token.strip());
        return guest.rights();
    }

    private String rightsWithForeignList(Lab lab, PkiClient client) throws IOException {
        String other = folder.resolve("twin").toString();
        pki("init", other, "--name", "Contract CA", "--no-passphrase");
        lab.put(Path.of(other, "ca.crl"));
        lab.restart();
        return client.rights();
    }
}
