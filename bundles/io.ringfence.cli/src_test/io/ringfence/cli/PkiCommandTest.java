package io.ringfence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonReader;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.source.Sources;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** The commands about an authority as a user gives them. */
class PkiCommandTest {

    private static final String SECRET = "a long enough secret";

    @TempDir private Path folder = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Instant now = Instant.parse("2027-06-01T12:00:00Z");
    private Prompt prompt = Prompt.NONE;
    private String pki = "";

    @BeforeEach
    void name() {
        pki = folder.resolve("pki").toString();
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Terminal terminal =
                new Terminal(
                        new ResultStream(out),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        false,
                        true,
                        100);
        return Main.run(
                arguments,
                new CommandContext(
                        terminal,
                        new Sources(List.of()),
                        Clock.fixed(now, ZoneOffset.UTC),
                        prompt));
    }

    private String ok(String... arguments) {
        int status = run(arguments);
        assertThat(status).as(err()).isZero();
        return out().strip();
    }

    private void init() {
        ok("pki", "init", pki, "--name", "Example CA", "--no-passphrase");
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Fields json(String... arguments) throws Exception {
        String text = ok(arguments);
        assertThat(text.lines()).hasSize(1);
        return Fields.of(new JsonReader().read(text.getBytes(StandardCharsets.UTF_8)), "");
    }

    @Test
    void anAuthorityFromBeginningToEnd() throws Exception {
        init();
        assertThat(err().lines()).singleElement().asString().contains("Example CA is made");
        String web = ok("pki", "issue", pki, "web-01", "--for", "server", "--san", "10.0.0.5");
        assertThat(web).matches("[0-9a-f]{32}");
        assertThat(err()).contains("the server certificate is valid until 2027-08-30T12:00:00Z");
        String ann = ok("pki", "issue", pki, "ann", "--for", "client", "--days", "30");
        now = now.plus(Duration.ofDays(20));
        String renewed = ok("pki", "renew", pki, "ann", "--days", "30");
        assertThat(run("pki", "revoke", pki, "ann", "--reason", "superseded")).isEqualTo(2);
        assertThat(err()).contains(ann, renewed);
        ok("pki", "revoke", pki, ann, "--reason", "superseded");
        ok("pki", "crl", pki, "--days", "7", "--output", folder.resolve("copy.crl").toString());
        assertThat(folder.resolve("copy.crl"))
                .hasSameTextualContentAs(folder.resolve("pki/ca.crl"))
                .content()
                .startsWith("-----BEGIN X509 CRL-----");
        assertThat(ok("pki", "list", pki).lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("STATE    FOR     NAME    UNTIL"),
                        line -> assertThat(line).startsWith("valid    server  web-01  2027-08-30"),
                        line -> assertThat(line).startsWith("revoked  client  ann     2027-07-01"),
                        line -> assertThat(line).startsWith("valid    client  ann     2027-07-21"));
        Fields list = json("pki", "list", pki, "--format", "json");
        assertThat(list.text("format")).isEqualTo("ringfence-pki-list/1");
        Fields revoked = list.objects("certificates").get(1);
        assertThat(revoked.text("state")).isEqualTo("revoked");
        assertThat(revoked.text("renewedBy")).isEqualTo(renewed);
        assertThat(revoked.object("revoked").text("reason")).isEqualTo("superseded");
        Fields show = json("pki", "show", pki, "--format", "json", "--release", "lxd:5.0.2");
        assertThat(show.text("format")).isEqualTo("ringfence-pki-authority/1");
        assertThat(show.object("crl").number("number", 0, 9)).isEqualTo(3);
        assertThat(show.object("enforcement").text("revoked-stored")).isEqualTo("trusted");
        Fields one = json("pki", "show", pki, "web-01", "--format", "json");
        assertThat(one.texts("names")).containsExactly("web-01", "10.0.0.5");
        now = now.plus(Duration.ofDays(100));
        assertThat(ok("pki", "show", pki, web))
                .contains(
                        "state        expired", "valid until  2027-08-30T12:00:00Z (30 days ago)");
        assertThat(ok("pki", "show", pki))
                .contains("2 expired, 1 revoked", "ca.crl       number 3");
    }

    @Test
    void filesForTheHosts() throws Exception {
        init();
        ok("pki", "issue", pki, "web-01", "--for", "server");
        Path files = folder.resolve("files");
        String[] export = {"pki", "export", pki, "web-01", "--output", files.toString()};
        assertThat(ok(export)).isEmpty();
        assertThat(err()).contains("server.key, server.crt, server.ca, ca.crl, README.txt");
        assertThat(run(export)).isEqualTo(2);
        assertThat(err()).contains("server.key: this file is there already");
        ok(
                Stream.concat(Stream.of(export), Stream.of("--replace", "--release", "LXD:6.9"))
                        .toArray(String[]::new));
        assertThat(files.resolve("README.txt")).content().contains("LXD 6.9 (");
    }

    @Test
    void nobodyToAskIsStatusThree() {
        assertThat(run("pki", "init", pki, "--name", "Example CA")).isEqualTo(3);
        assertThat(err().lines())
                .singleElement()
                .asString()
                .contains("--passphrase-file FILE, or --no-passphrase");
        assertThat(Path.of(pki)).doesNotExist();
    }

    @Test
    void aPassphraseIsAskedForTwiceAndThenOnce() {
        Asked asked = new Asked(SECRET, SECRET, SECRET, "wrong");
        prompt = asked;
        ok("pki", "init", pki, "--name", "Example CA");
        ok("pki", "issue", pki, "ann", "--for", "client");
        assertThat(asked.questions)
                .containsExactly(
                        "Passphrase for the authority's key",
                        "The same again",
                        "Passphrase of " + Path.of(pki, "ca.key"));
        assertThat(run("pki", "issue", pki, "bob", "--for", "client")).isEqualTo(2);
        assertThat(err()).contains("does not open the key").doesNotContain("wrong");
        prompt = Prompt.NONE;
        assertThat(run("pki", "issue", pki, "bob", "--for", "client")).isEqualTo(3);
        assertThat(err().lines()).singleElement().asString().contains("--passphrase-file FILE");
        ok("pki", "list", pki);
        assertThat(asked.given).allMatch(secret -> new String(secret).matches("\0+"));
    }

    @Test
    void passphrasesThatWillNotDo() {
        prompt = new Asked(SECRET, SECRET + "!");
        assertThat(run("pki", "init", pki, "--name", "Example CA")).isEqualTo(2);
        assertThat(err())
                .contains("the two passphrases differ, and nothing was written")
                .contains("start again and type the same one twice")
                .doesNotContain(SECRET);
        prompt = new Asked("xyzzy");
        assertThat(run("pki", "init", pki, "--name", "Example CA")).isEqualTo(2);
        assertThat(err()).contains("too short").doesNotContain("xyzzy");
        assertThat(Path.of(pki)).doesNotExist();
    }

    @Test
    void aPassphraseFromAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), SECRET + "\nnot this\n");
        String[] init = {
            "pki", "init", pki, "--name", "Example CA", "--passphrase-file", file.toString()
        };
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(run(init)).isEqualTo(2);
        assertThat(err()).contains("secret: other users may use this: its mode is 0644");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        ok(init);
        prompt = new Asked(SECRET);
        ok("pki", "crl", pki);
        ok("pki", "crl", pki, "--passphrase-file", file.toString());
        Files.writeString(file, "\n" + SECRET);
        assertThat(run("pki", "crl", pki, "--passphrase-file", file.toString())).isEqualTo(2);
        assertThat(err()).contains("first line of this file is empty").doesNotContain(SECRET);
    }

    @Test
    void wrongModesAreRemarkedAndMended() throws Exception {
        init();
        Path key = Path.of(pki, "ca.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(run("pki", "list", pki)).isZero();
        assertThat(err().lines())
                .singleElement()
                .asString()
                .contains(key + ": other users may use this: its mode is 0644; chmod 0600");
        assertThat(run("pki", "crl", pki)).isEqualTo(2);
        assertThat(json("pki", "show", pki, "--format", "json").objects("modeFaults"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.text("mode")).isEqualTo("0644"));
        ok("pki", "crl", pki, "--mend");
        assertThat(err()).contains("its mode was 0644 and is 0600 now");
        ok("pki", "list", pki);
        assertThat(err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pki",
                "pki nothing",
                "pki init PKI",
                "pki init PKI --name x --key dsa",
                "pki issue PKI x",
                "pki issue PKI x --for boss",
                "pki issue PKI x --for client --san 10.0.0.5",
                "pki revoke PKI x",
                "pki revoke PKI x --reason whim",
                "pki show PKI --release 5.0.2",
                "pki export PKI x",
                "pki list PKI --format csv"
            })
    void badUsageIsOneLineThatNamesTheHelp(String line) {
        init();
        assertThat(run(line.replace("PKI", pki).split(" "))).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err().lines()).singleElement().asString().contains("--help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pki init PKI --name x --no-passphrase",
                "pki init NEW --name x --no-passphrase --days 0",
                "pki issue PKI not_a_dns_name --for server",
                "pki issue PKI web-01 --for server --san *.example.org",
                "pki issue PKI x --for client --days 826",
                "pki issue PKI x --for client --csr nothing",
                "pki renew PKI nobody",
                "pki revoke PKI nobody --reason superseded",
                "pki export PKI nobody --output NEW",
                "pki show PKI nobody",
                "pki list NEW"
            })
    void badInputIsOneLine(String line) {
        init();
        String given = line.replace("PKI", pki).replace("NEW", folder.resolve("new").toString());
        assertThat(run(given.split(" "))).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err().lines()).singleElement().asString().contains("; ");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void helpAndCompletionKnowTheCommands() {
        for (String each :
                List.of("init", "issue", "renew", "revoke", "crl", "list", "show", "export")) {
            assertThat(ok("pki", each, "--help")).contains("Example", "ringfence pki " + each);
        }
        assertThat(ok("generate-completion")).contains("--passphrase-file", "--san", "--reason");
    }

    /** Somebody who gives these answers. */
    private static final class Asked implements Prompt {

        private final Deque<String> answers;
        private final List<String> questions = new java.util.ArrayList<>();
        private final List<char[]> given = new java.util.ArrayList<>();

        Asked(String... answers) {
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        public boolean isPossible() {
            return true;
        }

        @Override
        public char[] secret(String question) throws SourceException {
            questions.add(question);
            if (answers.isEmpty()) {
                throw new SourceException(
                        new Problem(Problem.Kind.CANCELLED, "no answer", question, "answer"));
            }
            char[] secret = answers.removeFirst().toCharArray();
            given.add(secret);
            return secret;
        }

        @Override
        public String line(String question) {
            throw new AssertionError("only secrets are asked for: " + question);
        }
    }
}
