package io.ringfence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.file.FileSourceProvider;
import io.ringfence.model.file.SampleSourceProvider;
import io.ringfence.model.json.Fields;
import io.ringfence.model.source.Sources;
import io.ringfence.remote.identity.Identity;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.key.PemText;
import io.ringfence.remote.pki.CommonName;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/** Who may enter, read from a capture; what is changed on servers is in the contract. */
class TrustCommandTest extends RemoteCase {

    @BeforeEach
    void sample() {
        sources = new Sources(List.of(new SampleSourceProvider(), new FileSourceProvider()));
    }

    private Path certificate() throws Exception {
        Identity made =
                new IdentityFolder(root.resolve("made")).currentOrNew(CommonName.parse("ann"), NOW);
        return file("ann.crt", PemText.of(made.certificate()));
    }

    @Test
    void listsAdministratorsFirst() throws Exception {
        List<String> lines = ok("trust", "list", "sample").lines().toList();
        assertThat(lines.getFirst()).startsWith("web-01 · LXD 5.0.2 · captured ");
        assertThat(lines.get(1).strip().split(" {2,}"))
                .containsExactly("NAME", "MAY DO", "UNTIL", "ID");
        Fields web =
                json("trust", "list", "sample", "--format", "json").objects("servers").getFirst();
        List<Fields> entries = web.objects("entries");
        assertThat(entries).isNotEmpty();
        assertThat(entries.getFirst().text("power")).isEqualTo("administrator");
        assertThat(entries.getFirst().object("certificate").text("publicKeySha256"))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void showsOneWithWhatItLeavesOpen() throws Exception {
        assertThat(ok("trust", "show", "sample", "pipeline"))
                .contains("may do       project untrusted")
                .contains("can          operator on project untrusted")
                .contains("open         Through project untrusted it can edit ");
        Fields one = json("trust", "show", "sample", "pipeline", "--format", "json");
        assertThat(one.text("format")).isEqualTo("ringfence-trust-entry/1");
        assertThat(one.objects("shared").getFirst().text("project")).isEqualTo("untrusted");
        assertThat(run("trust", "show", "sample", "nobody-at-all")).isEqualTo(2);
        assertThat(err()).contains("it has no such entry: nobody-at-all");
    }

    @Test
    void theMatrixHasARowForEachKey() throws Exception {
        String head = ok("trust", "matrix", "sample").lines().findFirst().orElseThrow();
        assertThat(head.split(" {2,}")).contains("WHO", "web-01", "web-02", "db", "ci-01");
        List<Fields> rows = json("trust", "matrix", "sample", "--format", "json").objects("rows");
        assertThat(rows).extracting(row -> row.text("who")).doesNotHaveDuplicates();
        assertThat(rows.getFirst().objects("servers"))
                .extracting(server -> server.text("server"))
                .containsExactly("web-01", "web-02", "ci-01");
    }

    @Test
    void permissionsAndTokens() throws Exception {
        assertThat(ok("trust", "permissions", "sample"))
                .contains("it is not restricted", "whoever has the token new-runner");
        List<Fields> servers =
                json("trust", "token", "list", "sample", "--format", "json").objects("servers");
        assertThat(servers.toString()).doesNotContain("secret");
        assertThat(ok("trust", "token", "list", "sample")).contains("administrator", "never");
    }

    @Test
    void aCaptureIsNotChanged() throws Exception {
        for (List<String> command :
                List.of(
                        List.of("add", "sample", certificate().toString(), "--administrator"),
                        List.of("rename", "sample", "pipeline", "x"),
                        List.of("restrict", "sample", "pipeline", "--lift"),
                        List.of("remove", "sample", "pipeline"),
                        List.of("token", "issue", "sample", "x", "--project", "p"),
                        List.of("token", "revoke", "sample", "x"))) {
            List<String> arguments = new java.util.ArrayList<>(List.of("trust"));
            arguments.addAll(command);
            assertThat(run(arguments.toArray(new String[0]))).as(err()).isEqualTo(2);
            assertThat(err()).contains("only a server can be changed, and this is none");
            assertThat(out()).isEmpty();
        }
    }

    @Test
    void nobodyBecomesAnAdministratorByLeavingAWordOut() throws Exception {
        String file = certificate().toString();
        assertThat(run("trust", "add", "unix:", file)).isEqualTo(2);
        assertThat(err()).contains("give one of (--project", "--administrator");
        assertThat(run("trust", "token", "issue", "unix:", "ann")).isEqualTo(2);
        assertThat(run("trust", "add", "unix:", file, "--project", "p", "--administrator"))
                .isEqualTo(2);
        assertThat(run("trust", "restrict", "unix:", "ann")).isEqualTo(2);
    }

    @Test
    void whatIsWrongIsSaidBeforeAServerIsAsked() throws Exception {
        Path key = file("client.key", "-----BEGIN PRIVATE KEY-----\nMIG\n");
        assertThat(run("trust", "add", "unix:/nowhere", key.toString(), "--administrator"))
                .isEqualTo(2);
        assertThat(err()).contains("there is a private key in it");
        assertThat(
                        run(
                                "trust",
                                "add",
                                "unix:/nowhere",
                                certificate().toString(),
                                "--project",
                                "a b"))
                .isEqualTo(2);
        assertThat(err()).contains("no project can have this name");
        assertThat(run("trust", "rename", "unix:/nowhere", "ann", "a\u202eb")).isEqualTo(2);
        assertThat(run("trust", "remove", "unix:/nowhere", "ann")).isEqualTo(3);
    }
}
