package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** First contact with real servers, and what becomes of it when they change. */
class RemoteTest {

    @TempDir private Path folder = Path.of("");

    private Product product() throws IOException {
        return new Product(Files.createDirectories(folder.resolve("home")));
    }

    private Shell.Result refused(int status, String said, String... arguments) throws IOException {
        Shell.Result result = product().run(arguments);
        assertThat(result.status()).as(result.err()).isEqualTo(status);
        assertThat(result.err()).contains(said);
        return result;
    }

    private String ok(String... arguments) throws IOException {
        return product().run(arguments).expectSuccess();
    }

    static String token(Lab lab, String name, String... more) {
        List<String> command =
                new ArrayList<>(
                        lab.product().equals("lxd")
                                ? List.of("config", "trust", "add", "--name", name, "-q")
                                : List.of("config", "trust", "add", name, "-q"));
        command.addAll(List.of(more));
        return lab.client(command.toArray(new String[0]))
                .lines()
                .reduce((_, last) -> last)
                .orElseThrow()
                .strip();
    }

    /** The token with one text of it exchanged. */
    private static String edited(String token, String before, String after) {
        String json = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
        assertThat(json).contains(before);
        return Base64.getEncoder()
                .encodeToString(json.replace(before, after).getBytes(StandardCharsets.UTF_8));
    }

    /** When the server stops taking a token. */
    static Instant end(String token) throws IOException {
        return OffsetDateTime.parse(decoded(token).required("expires_at").textValue()).toInstant();
    }

    private static JsonNode decoded(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getDecoder().decode(token));
    }

    private Path capture() {
        return folder.resolve("out.ringfence");
    }

    private String[] captureOf(String remote) {
        return new String[] {"capture", remote, "--output", capture().toString()};
    }

    @ParameterizedTest
    @EnumSource(Lab.Flavour.class)
    void tokensGoodUsedRevokedAndEdited(Lab.Flavour flavour) throws Exception {
        try (Lab lab = Lab.start(flavour, folder.resolve("lab"), "--bare")) {
            String secret = token(lab, "edited");
            String half = decoded(secret).required("secret").textValue().substring(0, 32);
            refused(
                    3,
                    "used, revoked or changed",
                    "remote",
                    "add",
                    "lab",
                    edited(secret, half, "0".repeat(32)));
            refused(
                    3,
                    "is not the one that was given",
                    "remote",
                    "add",
                    "lab",
                    edited(secret, lab.fingerprint(), "0".repeat(64)));
            refused(2, "cut or changed", "remote", "add", "lab", secret.substring(0, 120));
            String revoked = token(lab, "revoked");
            lab.client("config", "trust", "revoke-token", "revoked");
            refused(3, "used, revoked or changed", "remote", "add", "lab", revoked);
            assertThat(folder.resolve("home/.config/ringfence")).doesNotExist();
            ok("remote", "add", "lab", token(lab, "good"));
            ok(captureOf("lab"));
            assertThat(ok("remote", "show", "lab"))
                    .contains(lab.fingerprint(), "the token had the fingerprint");
            Shell.Result other = other("remote", "add", "lab", secret);
            assertThat(other.status()).as(other.err()).isZero();
            other = other("remote", "remove", "lab");
            assertThat(other.status()).as(other.err()).isZero();
        }
    }

    /** Another user. */
    private Shell.Result other(String... arguments) throws IOException {
        return new Product(Files.createDirectories(folder.resolve("other"))).run(arguments);
    }

    @ParameterizedTest
    @EnumSource(Lab.Flavour.class)
    void aTokenThatExpiredLetsNobodyIn(Lab.Flavour flavour) throws Exception {
        try (Lab lab = Lab.start(flavour, folder.resolve("lab"), "--bare")) {
            lab.client("config", "set", "core.remote_token_expiry", "1S");
            String token = token(lab, "late");
            Await.after(end(token));
            refused(3, "which expired on 20", "remote", "add", "lab", token);
            assertThat(folder.resolve("home/.config/ringfence")).doesNotExist();
        }
    }

    @ParameterizedTest
    @EnumSource(Lab.Flavour.class)
    void aUsedTokenLetsNobodyElseIn(Lab.Flavour flavour) throws Exception {
        try (Lab lab = Lab.start(flavour, folder.resolve("lab"), "--bare")) {
            String once = token(lab, "once");
            ok("remote", "add", "lab", once);
            Shell.Result second = other("remote", "add", "lab", once);
            assertThat(second.status()).isEqualTo(3);
            assertThat(second.err()).contains("used, revoked or changed");
            assertThat(folder.resolve("other/.config/ringfence")).doesNotExist();
        }
    }

    @ParameterizedTest
    @EnumSource(Lab.Flavour.class)
    void aRestrictedClientSeesItsProject(Lab.Flavour flavour) throws Exception {
        try (Lab lab = Lab.start(flavour, folder.resolve("lab"), "--bare")) {
            lab.client("project", "create", "mine");
            String token = token(lab, "guest", "--restricted", "--projects", "mine");
            ok("remote", "add", "lab", token, "--project", "mine");
            assertThat(ok("remote", "show", "lab")).contains("project      mine");
            ok(captureOf("lab"));
            refused(
                    2,
                    "there is no such project, or this client may not see it",
                    "remote",
                    "add",
                    "again",
                    lab.address(),
                    "--fingerprint",
                    lab.fingerprint(),
                    "--project",
                    "default");
        }
    }

    @ParameterizedTest
    @EnumSource(Lab.Flavour.class)
    void aSocketIsAddedInEachSpelling(Lab.Flavour flavour) throws Exception {
        try (Lab lab = Lab.start(flavour, folder.resolve("lab"), "--bare")) {
            for (String spelling : List.of("unix://", "unix:", "")) {
                ok("remote", "add", "nested", spelling + lab.socket());
                ok(captureOf("nested"));
                assertThat(ok("remote", "show", "nested"))
                        .contains("who may open the socket decides");
                ok("remote", "remove", "nested");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Lab.Flavour.class)
    void anAddressOfVersion6(Lab.Flavour flavour) throws Exception {
        InetAddress loopback = InetAddress.getByName("::1");
        Needed.here(NetworkInterface.getByInetAddress(loopback) != null, "there is no IPv6 here");
        try (Lab lab = Lab.start(flavour, folder.resolve("lab"), "--bare")) {
            String six = "[::1]:" + lab.address().replaceAll(".*:", "");
            lab.client("config", "set", "core.https_address", six);
            assertThat(ok("remote", "look", six)).contains(lab.fingerprint());
            ok("remote", "add", "lab", token(lab, "ann"));
            assertThat(ok("remote", "show", "lab")).contains("https://" + six);
            ok(captureOf("lab"));
        }
    }

    @Test
    void passwords() throws Exception {
        try (Lab lab = Lab.start(Lab.Flavour.LXD, folder.resolve("lab"), "--bare")) {
            lab.client("config", "set", "core.trust_password", "s3\"cret");
            Path file = Files.writeString(folder.resolve("password"), "wrong\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            String[] add = {
                "remote",
                "add",
                "lab",
                lab.address(),
                "--fingerprint",
                lab.fingerprint(),
                "--password-file",
                file.toString()
            };
            refused(3, "does not take this password", add);
            assertThat(folder.resolve("home/.config/ringfence")).doesNotExist();
            Files.writeString(file, "s3\"cret\n");
            ok(add);
            ok(captureOf("lab"));
        }
    }

    @ParameterizedTest
    @EnumSource(Lab.Flavour.class)
    void theServerChangesItsMindAndItsCertificate(Lab.Flavour flavour) throws Exception {
        try (Lab lab = Lab.start(flavour, folder.resolve("lab"), "--bare")) {
            ok("remote", "add", "lab", token(lab, "ann"));
            String before = lab.fingerprint();
            replaceCertificate(lab);
            String after = lab.fingerprint();
            assertThat(refused(3, "presented " + after, captureOf("lab")).err())
                    .contains("pinned " + before)
                    .contains("ringfence remote trust lab --reason REASON");
            refused(
                    3,
                    "then give --fingerprint " + after,
                    "remote",
                    "trust",
                    "lab",
                    "--reason",
                    "x");
            ok("remote", "trust", "lab", "--fingerprint", after, "--reason", "renewed it");
            ok(captureOf("lab"));
            assertThat(ok("remote", "show", "lab")).contains("renewed it");
            JsonNode mine =
                    new ObjectMapper()
                            .readTree(lab.client("config", "trust", "list", "--format", "json"))
                            .get(0);
            lab.client("config", "trust", "remove", mine.required("fingerprint").textValue());
            refused(3, "does not trust this client's certificate", captureOf("lab"));
        }
    }

    private void replaceCertificate(Lab lab) throws IOException {
        Path made = Files.createDirectories(folder.resolve("made"));
        Openssl.selfSigned(made, "server", "new");
        lab.put(made.resolve("server.crt"));
        lab.put(made.resolve("server.key"));
        lab.restart();
    }

    /** The real client makes a directory; a copy of it works without it. */
    @ParameterizedTest
    @EnumSource(Lab.Flavour.class)
    void aDirectoryOfTheRealClient(Lab.Flavour flavour) throws Exception {
        try (Lab lab = Lab.start(flavour, folder.resolve("lab"), "--bare")) {
            Path directory = Files.createDirectory(folder.resolve("client"));
            Shell.run(
                            folder,
                            Map.of(
                                    lab.configVariable(),
                                    directory.toString(),
                                    "HOME",
                                    folder.toString()),
                            Duration.ofMinutes(1),
                            List.of(lab.program(), "remote", "add", "far", token(lab, "ann")))
                    .expectSuccess();
            ok(
                    "remote",
                    "import",
                    "--copy",
                    "--from",
                    directory.toString(),
                    "--client",
                    lab.program());
            Files.move(directory, folder.resolve("gone"));
            ok(captureOf("far"));
            assertThat(ok("remote", "show", "far"))
                    .contains(lab.fingerprint(), "copied from far of", "copied from a client");
        }
    }
}
