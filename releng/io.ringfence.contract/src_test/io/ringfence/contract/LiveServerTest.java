package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What Ringfence makes of a real LXD server: by socket, by HTTPS, and when something is wrong. */
class LiveServerTest {

    @TempDir private Path folder = Path.of("");
    private Product product = new Product(folder);

    @BeforeEach
    void makeHome() throws IOException {
        product = new Product(Files.createDirectory(folder.resolve("home")));
    }

    /** On a machine of its own: bridges that come and go beside it are networks to the server. */
    @Test
    void aSavedCaptureSaysWhatTheServerSaid() throws Exception {
        try (Lab lab = Lab.start(Lab.Flavour.LXD, folder.resolve("lab"), "--host", "alone")) {
            lab.client("init", "--empty", "c1", "-c", "security.privileged=true");
            List<Verdict> live = audit(Map.of(), socket(lab));
            Path file = folder.resolve("lab.ringfence");
            product.run("capture", socket(lab), "--output", file.toString()).expectSuccess();
            String saved =
                    product.run("audit", file.toString(), "--format", "json").expectSuccess();
            assertThat(new TreeSet<>(Verdict.ofAudit(saved))).isEqualTo(new TreeSet<>(live));
            String again =
                    product.run("audit", file.toString(), "--format", "json").expectSuccess();
            assertThat(withoutTime(again)).isEqualTo(withoutTime(saved));
            assertThat(live)
                    .contains(new Verdict("instance.privileged", "fail", "instance default/c1"));
        }
    }

    @Test
    void aPinnedRemoteIsAuditedByName() throws Exception {
        try (Lab lab = start()) {
            addRemote(lab, token(lab));
            List<Verdict> byName = audit(lab.environment(), "lab");
            assertThat(byName).contains(pass("server.tls-protocol", "server lab"));
            List<Verdict> byAddress = audit(lab.environment(), "https://" + lab.address());
            assertThat(Verdict.checks(byAddress)).isEqualTo(Verdict.checks(byName));
        }
    }

    @Test
    void aServerWithoutAPinIsRefused() throws Exception {
        try (Lab lab = start()) {
            Shell.Result result = product.run("audit", "https://" + lab.address());
            assertThat(result.status()).isEqualTo(3);
            assertThat(result.out()).isEmpty();
            assertThat(result.err().lines()).hasSize(1);
            assertThat(result.err()).contains(lab.fingerprint());
        }
    }

    @Test
    void aChangedCertificateIsRefusedWithBothFingerprints() throws Exception {
        try (Lab lab = start();
                Lab other = Lab.start(Lab.Flavour.LXD, folder.resolve("other"))) {
            addRemote(lab, token(lab));
            Path pin = Path.of(lab.environment().get("LXD_CONF"), "servercerts", "lab.crt");
            Files.writeString(pin, Files.readString(other.certificate()));
            Shell.Result result = product.run(lab.environment(), "audit", "lab");
            assertThat(result.status()).isEqualTo(3);
            assertThat(result.err()).contains(lab.fingerprint(), other.fingerprint());
        }
    }

    @Test
    void aClientThatIsNotTrustedAnyMoreIsToldSo() throws Exception {
        try (Lab lab = start()) {
            addRemote(lab, token(lab));
            String fingerprint =
                    lab.client("config", "trust", "list", "--format", "csv").split(",")[3];
            lab.client("config", "trust", "remove", fingerprint.strip());
            Shell.Result result = product.run(lab.environment(), "audit", "lab");
            assertThat(result.status()).isEqualTo(3);
            assertThat(result.err()).contains("trust");
        }
    }

    @Test
    void whatARestrictedClientMayNotSeeIsUnknown() throws Exception {
        try (Lab lab = start()) {
            lab.client("project", "create", "own");
            lab.client("--project", "own", "init", "--empty", "c1", "--storage", "default");
            addRemote(lab, token(lab, "--restricted", "--projects", "own"));
            List<Verdict> verdicts = audit(lab.environment(), "lab");
            assertThat(verdicts)
                    .contains(pass("instance.privileged", "instance own/c1"))
                    .contains(unknown("server.trust-password-set", "server lab"))
                    .noneMatch(verdict -> verdict.where().contains("instance default/"))
                    .noneMatch(
                            verdict ->
                                    verdict.check().equals("server.pending-tokens")
                                            && verdict.outcome().equals("fail"));
        }
    }

    @Test
    void aFrozenServerDoesNotFreezeUs() throws Exception {
        try (Lab lab = start()) {
            lab.signal("STOP");
            Shell.Result result = product.run("audit", socket(lab));
            lab.signal("CONT");
            assertThat(result.status()).isEqualTo(3);
            assertThat(result.took().toSeconds()).isLessThan(40);
            assertThat(result.err().lines()).hasSize(1);
        }
    }

    @Test
    void aDeadServerIsNamedAndTheOthersAreAudited() throws Exception {
        try (Lab lab = start();
                Lab other = Lab.start(Lab.Flavour.LXD, folder.resolve("other"))) {
            lab.signal("KILL");
            Shell.Result result =
                    product.run("audit", socket(lab), socket(other), "--format", "json");
            assertThat(result.status()).isEqualTo(3);
            assertThat(result.err()).contains(lab.socket().toString());
            assertThat(Verdict.ofAudit(result.out())).isNotEmpty();
        }
    }

    @Test
    void aSocketWithoutPermissionSaysWhoMayUseIt() throws Exception {
        try (Lab lab = start()) {
            Shell.Result result = product.runAsNobody("audit", socket(lab));
            assertThat(result.status()).isEqualTo(3);
            assertThat(result.err()).contains("run this as root");
        }
    }

    private Lab start() {
        return Lab.start(Lab.Flavour.LXD, folder.resolve("lab"));
    }

    private static String socket(Lab lab) {
        return "unix://" + lab.socket();
    }

    private static String token(Lab lab, String... options) {
        String[] add = {"config", "trust", "add", "--name", "tester", "-q"};
        return lab.client(Stream.of(add, options).flatMap(Arrays::stream).toArray(String[]::new))
                .strip();
    }

    private static void addRemote(Lab lab, String token) {
        lab.client("remote", "add", "lab", token);
    }

    private List<Verdict> audit(Map<String, String> environment, String source) throws IOException {
        return Verdict.ofAudit(
                product.run(environment, "audit", source, "--format", "json").expectSuccess());
    }

    private static Verdict pass(String check, String where) {
        return new Verdict(check, "pass", where);
    }

    private static Verdict unknown(String check, String where) {
        return new Verdict(check, "unknown", where);
    }

    private static String withoutTime(String json) {
        return json.replaceFirst("\"generated\":\"[^\"]*\"", "");
    }
}
