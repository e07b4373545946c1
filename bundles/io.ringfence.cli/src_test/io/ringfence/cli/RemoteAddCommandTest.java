package io.ringfence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.json.Fields;
import io.ringfence.remote.identity.Identity;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.pki.CommonName;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** First contact as a user has it. */
@Timeout(60)
class RemoteAddCommandTest extends RemoteCase {

    private @Nullable LoopbackServer running;
    private @Nullable Identity identity;

    @BeforeEach
    void start() throws Exception {
        identity = make("first");
        running = new LoopbackServer(Objects.requireNonNull(identity));
    }

    @AfterEach
    void stop() throws Exception {
        server().close();
    }

    private Identity make(String name) throws Exception {
        return new IdentityFolder(root.resolve(name))
                .currentOrNew(CommonName.parse(name), Instant.now());
    }

    private LoopbackServer server() {
        return Objects.requireNonNull(running);
    }

    private String fingerprint() {
        return Objects.requireNonNull(identity).fingerprint().hex();
    }

    private Asked answering(String... answers) {
        Asked asked = new Asked(answers);
        prompt = asked;
        return asked;
    }

    @Test
    void withoutATerminalItSaysWhatToGive() throws Exception {
        assertThat(run("remote", "add", "web", server().address())).isEqualTo(3);
        assertThat(err()).contains("fingerprint  " + fingerprint());
        assertThat(err()).contains("then give --fingerprint " + fingerprint());
        assertThat(run("remote", "add", "web", server().address(), "--fingerprint", fingerprint()))
                .isEqualTo(3);
        assertThat(err()).contains("give a token instead", "--password-file FILE");
        assertThat(server().asked()).doesNotContain("POST /1.0/certificates");
        assertThat(own()).doesNotExist();
    }

    @Test
    void whatTheAuthoritySaysIsTold() throws Exception {
        make("authority");
        Files.createDirectories(own());
        Files.copy(
                new IdentityFolder(root.resolve("authority")).current(),
                own().resolve("client.ca"));
        String why =
                "your authority (client.ca) does not vouch for it: the certificate names no"
                        + " address";
        assertThat(run("remote", "add", "web", server().address())).isEqualTo(3);
        assertThat(err()).contains("warning      " + why, "certificate; " + why);
        assertThat(ok("remote", "look", server().address())).contains("warning      " + why);
        assertThat(json("remote", "look", server().address(), "--format", "json").text("doubt"))
                .isEqualTo("the certificate names no address");
        answering("no");
        assertThat(run("remote", "add", "web", server().address())).isEqualTo(2);
        assertThat(err()).contains("warning      " + why);
    }

    @Test
    void aFileHasThePassword() throws Exception {
        Path file = Files.writeString(root.resolve("secret"), "pw\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        String[] add = {
            "remote",
            "add",
            "web",
            server().address(),
            "--fingerprint",
            fingerprint().toUpperCase(java.util.Locale.ROOT).replaceAll("(..)(?!$)", "$1:"),
            "--password-file",
            file.toString()
        };
        assertThat(run(add)).isEqualTo(2);
        assertThat(err()).contains("other users may use this");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        ok(add);
        assertThat(err()).contains("web: added, https://", "trusting " + fingerprint());
        assertThat(ok("remote", "show", "web")).contains("the fingerprint was given");
    }

    @Test
    void somebodyIsAsked() throws Exception {
        answering("no");
        assertThat(run("remote", "add", "web", server().address())).isEqualTo(2);
        answering("");
        assertThat(run("remote", "add", "web", server().address())).isEqualTo(2);
        assertThat(err()).contains("the certificate was not trusted; nothing was changed");
        answering("0".repeat(64));
        assertThat(run("remote", "add", "web", server().address())).isEqualTo(3);
        assertThat(err()).contains("another fingerprint than the pasted one");
        answering("maybe");
        assertThat(run("remote", "add", "web", server().address())).isEqualTo(2);
        assertThat(own()).doesNotExist();
        Asked once = answering("once", "pw");
        ok("remote", "add", "web", server().address());
        assertThat(once.questions.getFirst()).contains("once (nothing is kept)");
        assertThat(err()).contains("web: not added", "trusted this once: nothing was kept");
        assertThat(own().resolve("remotes.json")).doesNotExist();
        Asked asked = answering(fingerprint());
        ok("remote", "add", "web", server().address());
        assertThat(asked.questions).satisfiesExactly(first -> assertThat(first).contains("[no]"));
        assertThat(once.questions.getLast()).contains("Trust password of");
    }

    @Test
    void lookingChangesNothing() throws Exception {
        assertThat(ok("remote", "look", server().address()))
                .contains("fingerprint  " + fingerprint())
                .contains("connection   TLSv1.3, TLS_");
        Fields look = json("remote", "look", server().address(), "--format", "json");
        assertThat(look.text("format")).isEqualTo("ringfence-remote-look/1");
        assertThat(look.objects("chain").getFirst().text("fingerprint")).isEqualTo(fingerprint());
        assertThat(server().asked()).containsOnly("GET /1.0");
        assertThat(own()).doesNotExist();
    }

    @Test
    void aChangedCertificateIsShownBesideTheOldOne() throws Exception {
        answering("yes", "pw");
        ok("remote", "add", "web", server().address());
        String old = fingerprint();
        server().close();
        identity = make("second");
        try (LoopbackServer other = new LoopbackServer(Objects.requireNonNull(identity))) {
            Path file = own().resolve("remotes.json");
            Files.writeString(
                    file, Files.readString(file).replace(server().address(), other.address()));
            prompt = Prompt.NONE;
            assertThat(run("remote", "trust", "web", "--reason", "x")).isEqualTo(3);
            assertThat(err().lines().filter(line -> line.startsWith("fingerprint")))
                    .singleElement()
                    .asString()
                    .containsSubsequence(old, fingerprint());
            answering("no");
            assertThat(run("remote", "trust", "web", "--reason", "x")).isEqualTo(2);
            answering("yes");
            ok("remote", "trust", "web", "--reason", "reinstalled");
            assertThat(ok("remote", "show", "web"))
                    .contains("certificate  " + fingerprint())
                    .contains("replaced     2")
                    .contains(": reinstalled");
            ok("remote", "trust", "web", "--reason", "again");
            assertThat(err()).contains("nothing was changed");
        }
    }

    @Test
    void wrongWordsAreSaidBeforeAnythingIsSent() {
        assertThat(run("remote", "add", "a:b", server().address())).isEqualTo(2);
        assertThat(run("remote", "add", "web")).isEqualTo(2);
        assertThat(run("remote", "add", "web", "http://x")).isEqualTo(2);
        assertThat(run("remote", "add", "web", server().address(), "--project", "a/b"))
                .isEqualTo(2);
        assertThat(run("remote", "add", "web", server().address(), "--fingerprint", "abcd"))
                .isEqualTo(2);
        assertThat(run("remote", "add", "web", server().address(), "--crl", "x")).isEqualTo(2);
        String token = "eyJjbGllbnRfbmFtZSI6".repeat(8);
        assertThat(run("remote", "add", "web", token)).isEqualTo(2);
        assertThat(err()).contains("this token was cut or changed").doesNotContain(token);
        assertThat(run("remote", "look", "unix:")).isEqualTo(2);
        assertThat(server().asked()).isEmpty();
    }

    @Test
    void otherWaysIn() throws Exception {
        String[] add = {"remote", "add", "web", server().address(), "--fingerprint", fingerprint()};
        assertThat(run(with(add, "--auth-type", "magic"))).isEqualTo(2);
        assertThat(run(with(add, "--candid", "https://c"))).isEqualTo(2);
        assertThat(server().asked()).isEmpty();
        assertThat(run(with(add, "--auth-type", "candid"))).isEqualTo(3);
        assertThat(err()).contains("does not log in with Candid", "lxc config trust add");
        assertThat(run(with(add, "--auth-type", "oidc"))).isEqualTo(3);
        assertThat(err()).contains("names no OpenID provider to log in with");
        Path bearer = Files.writeString(root.resolve("bearer"), "t0ken\n");
        Files.setPosixFilePermissions(bearer, PosixFilePermissions.fromString("rw-------"));
        assertThat(run(with(add, "--bearer-file", bearer.toString()))).isEqualTo(3);
        assertThat(err())
                .contains("the server does not take this bearer token")
                .doesNotContain("t0ken");
        assertThat(own()).doesNotExist();
        assertThat(run("remote", "login", "web")).isEqualTo(2);
    }

    private static String[] with(String[] arguments, String... more) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(more));
        return all.toArray(new String[0]);
    }

    /** Somebody who gives these answers. */
    private static final class Asked implements Prompt {

        private final Deque<String> answers;
        private final List<String> questions = new ArrayList<>();

        Asked(String... answers) {
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        public boolean isPossible() {
            return true;
        }

        @Override
        public char[] secret(String question) {
            return line(question).toCharArray();
        }

        @Override
        public String line(String question) {
            questions.add(question);
            return answers.removeFirst();
        }
    }
}
