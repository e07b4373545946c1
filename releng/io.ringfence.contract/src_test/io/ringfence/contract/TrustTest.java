package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who may enter real servers, and what becomes of it when Ringfence changes that. */
class TrustTest {

    @TempDir private Path folder = Path.of("");

    private Product user(String name) throws IOException {
        return new Product(Files.createDirectories(folder.resolve(name)));
    }

    private String ok(String... arguments) throws IOException {
        return user("home").run(arguments).expectSuccess();
    }

    private Shell.Result refused(int status, String said, String... arguments) throws IOException {
        Shell.Result result = user("home").run(arguments);
        assertThat(result.status()).as(result.err()).isEqualTo(status);
        assertThat(result.err()).contains(said);
        return result;
    }

    private static String socket(Lab lab) {
        return "unix://" + lab.socket();
    }

    /** Lets a user in as administrator, with a token made over the socket. */
    private void enter(String user, Lab lab) throws IOException {
        String token = ok("trust", "token", "issue", socket(lab), user, "--administrator").strip();
        user(user).run("remote", "add", "lab", token).expectSuccess();
    }

    private JsonNode entry(Lab lab, String name) throws IOException {
        JsonNode list =
                new ObjectMapper()
                        .readTree(ok("trust", "list", socket(lab), "--format", "json"))
                        .required("servers")
                        .get(0)
                        .required("entries");
        for (JsonNode each : list) {
            if (each.required("name").textValue().equals(name)) {
                return each;
            }
        }
        throw new AssertionError(name + " is not among " + list);
    }

    @ParameterizedTest
    @EnumSource(Lab.Flavour.class)
    void anEntryFromItsBeginningToItsEnd(Lab.Flavour flavour) throws Exception {
        try (Lab lab = Lab.start(flavour, folder.resolve("lab"), "--bare")) {
            lab.client("project", "create", "shop");
            String file = Openssl.selfSigned(folder, "eve", "eve").toString();
            refused(
                    2,
                    "has no project nosuch",
                    "trust",
                    "add",
                    socket(lab),
                    file,
                    "--project",
                    "nosuch");
            ok("trust", "add", socket(lab), file, "--project", "shop");
            refused(
                    2,
                    "trusts this certificate already",
                    "trust",
                    "add",
                    socket(lab),
                    file,
                    "--project",
                    "shop");
            assertThat(entry(lab, "eve").required("power").textValue()).isEqualTo("projects");
            ok("trust", "rename", socket(lab), "eve", "eve@desk");
            String id = entry(lab, "eve@desk").required("id").textValue();
            ok("trust", "restrict", socket(lab), id.substring(0, 12), "--lift");
            assertThat(entry(lab, "eve@desk").required("power").textValue())
                    .isEqualTo("administrator");
            Shell.Result restricted =
                    user("home")
                            .run("trust", "restrict", socket(lab), "eve@desk", "--project", "shop");
            assertThat(restricted.status()).isZero();
            // a new project has no networks of its own and is not restricted
            assertThat(restricted.err())
                    .contains("Through project shop it can edit networks", "root on the host");
            refused(
                    2,
                    "it has no such entry: nobody",
                    "trust",
                    "remove",
                    socket(lab),
                    "eve@desk",
                    "nobody");
            entry(lab, "eve@desk");
            ok("trust", "remove", socket(lab), "eve@desk");
            assertThat(ok("trust", "list", socket(lab))).doesNotContain("eve");
        }
    }

    @ParameterizedTest
    @EnumSource(Lab.Flavour.class)
    void tokensGoodUsedRevokedAndOver(Lab.Flavour flavour) throws Exception {
        try (Lab lab = Lab.start(flavour, folder.resolve("lab"), "--bare")) {
            lab.client("project", "create", "shop");
            String good =
                    ok("trust", "token", "issue", socket(lab), "guest", "--project", "shop")
                            .strip();
            assertThat(ok("trust", "token", "list", socket(lab))).contains("guest", "never");
            user("guest").run("remote", "add", "lab", good).expectSuccess();
            assertThat(entry(lab, "guest").required("projects").get(0).textValue())
                    .isEqualTo("shop");
            Shell.Result again = user("other").run("remote", "add", "lab", good);
            assertThat(again.status()).isEqualTo(3);
            Shell.Result issuing =
                    user("guest")
                            .run("trust", "token", "issue", "lab", "friend", "--project", "shop");
            assertThat(issuing.status()).as(issuing.err()).isEqualTo(3);
            assertThat(issuing.err()).contains("does not let this client make a token");
            String revoked =
                    ok("trust", "token", "issue", socket(lab), "late", "--administrator").strip();
            ok("trust", "token", "revoke", socket(lab), "late");
            assertThat(user("other").run("remote", "add", "lab", revoked).status()).isEqualTo(3);
            refused(
                    2,
                    "no such entry: the token late",
                    "trust",
                    "token",
                    "revoke",
                    socket(lab),
                    "late");
            lab.client("config", "set", "core.remote_token_expiry", "2S");
            String over =
                    ok("trust", "token", "issue", socket(lab), "slow", "--administrator").strip();
            Await.after(RemoteTest.end(over));
            Shell.Result late = user("other").run("remote", "add", "lab", over);
            assertThat(late.status()).isEqualTo(3);
            assertThat(late.err()).contains("which expired on");
            assertThat(folder.resolve("other/.config/ringfence")).doesNotExist();
        }
    }

    @ParameterizedTest
    @EnumSource(Lab.Flavour.class)
    void whoCutsTheirOwnBranch(Lab.Flavour flavour) throws Exception {
        try (Lab lab = Lab.start(flavour, folder.resolve("lab"), "--bare")) {
            lab.client("project", "create", "shop");
            enter("ann", lab);
            Product ann = user("ann");
            for (String[] command :
                    new String[][] {
                        {"trust", "remove", "lab", "ann"},
                        {"trust", "restrict", "lab", "ann", "--project", "shop"}
                    }) {
                Shell.Result asked = ann.run(command);
                assertThat(asked.status()).isEqualTo(3);
                assertThat(asked.err())
                        .contains(
                                "is the certificate with which this client itself enters lab",
                                "give --yes");
            }
            assertThat(entry(lab, "ann").required("power").textValue()).isEqualTo("administrator");
            ann.run("trust", "restrict", "lab", "ann", "--project", "shop", "--yes")
                    .expectSuccess();
            Shell.Result back = ann.run("trust", "restrict", "lab", "ann", "--lift");
            assertThat(back.status()).isEqualTo(3);
            assertThat(back.err()).contains("does not let this client change the entry");
            ok("trust", "restrict", socket(lab), "ann", "--lift");
            ann.run("trust", "remove", "lab", "ann", "--yes").expectSuccess();
            Shell.Result gone = ann.run("trust", "rename", "lab", "ann", "x");
            assertThat(gone.status()).isEqualTo(3);
            assertThat(gone.err()).contains("the server does not trust this client");
        }
    }
}
