package io.ringfence.remote.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.ClientHome;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

/** What the configuration directories of the clients say. */
class RemotesTest {

    private static final String LXC = "/home/me/.config/lxc";
    private static final String SNAP = "/home/me/snap/lxd/common/config";
    private static final String INCUS = "/home/me/.config/incus";

    @TempDir Path root = Path.of("");
    private ClientHome home = new ClientHome(root);

    @BeforeEach
    void newHome() {
        home = new ClientHome(root);
    }

    private static String config(String name, String addr) {
        return "remotes:\n  %s:\n    addr: %s\n".formatted(name, addr);
    }

    private List<Remote> all() throws SourceException {
        return new Remotes(home.environment()).all();
    }

    private Remote find(String name) throws SourceException {
        return new Remotes(home.environment()).find(name).orElseThrow();
    }

    private Problem problem() {
        return catchThrowableOfType(SourceException.class, this::all).problem();
    }

    @Test
    void nobodyHasRemotesAtFirst() throws SourceException {
        assertThat(all()).isEmpty();
    }

    @Test
    void readsARealConfiguration() throws SourceException {
        home.file(
                LXC + "/config.yml",
                """
                default-remote: prod
                remotes:
                  images:
                    addr: https://images.linuxcontainers.org
                    protocol: simplestreams
                    public: true
                  local:
                    addr: unix://
                    public: false
                  prod:
                    addr: https://10.0.0.1:8443
                    auth_type: tls
                    project: web
                    protocol: lxd
                    public: false
                  sso:
                    addr: https://10.0.0.2:8443
                    auth_type: oidc
                    protocol: lxd
                    public: false
                aliases: {}
                """);
        assertThat(all()).extracting(Remote::name).containsExactly("local", "prod", "sso");
        assertThat(find("local").isLocal()).isTrue();
        assertThat(find("sso").authType()).isEqualTo("oidc");
        Path directory = home.path(LXC);
        assertThat(find("prod"))
                .isEqualTo(
                        new Remote(
                                Flavour.LXC,
                                directory,
                                "prod",
                                "https://10.0.0.1:8443",
                                "tls",
                                "web",
                                true,
                                directory.resolve("servercerts/prod.crt"),
                                directory.resolve("client.crt"),
                                directory.resolve("client.key")));
    }

    @Test
    void readsEveryPlace() throws SourceException {
        home.file(LXC + "/config.yml", config("a", "https://a"))
                .file(SNAP + "/config.yml", config("b", "https://b"))
                .file("/etc/lxd/config.yml", config("c", "https://c"))
                .file("/var/snap/lxd/common/global-conf/config.yml", config("d", "https://d"))
                .file(INCUS + "/config.yml", config("e", "https://e"))
                .file("/etc/incus/config.yml", config("f", "https://f"));
        assertThat(all())
                .extracting(remote -> remote.flavour() + " " + remote.name())
                .containsExactly("LXC a", "LXC b", "LXC c", "LXC d", "INCUS e", "INCUS f");
        assertThat(find("b").certificate()).isEqualTo(home.path(SNAP + "/client.crt"));
    }

    @Test
    void variablesTakeThePlaceOfTheUsualDirectories() throws SourceException {
        home.file(LXC + "/config.yml", config("a", "https://a"))
                .file("/etc/lxd/config.yml", config("c", "https://c"))
                .file("/other/lxc/config.yml", config("x", "https://x"))
                .file("/other/global/config.yml", config("y", "https://y"))
                .file("/other/incus/config.yml", config("z", "https://z"))
                .set("LXD_CONF", home.path("/other/lxc").toString())
                .set("LXD_GLOBAL_CONF", home.path("/other/global").toString())
                .set("INCUS_CONF", home.path("/other/incus").toString());
        assertThat(all()).extracting(Remote::name).containsExactly("x", "y", "z");
    }

    @Test
    void theUsersOwnRemoteComesBeforeTheSystems() throws SourceException {
        home.file(LXC + "/config.yml", config("same", "https://own"))
                .file("/etc/lxd/config.yml", config("same", "https://system"));
        assertThat(all()).extracting(Remote::address).containsExactly("https://own");
    }

    @Test
    void theSystemsRemotesComeWithTheirPinAndTheUsersCertificate() throws SourceException {
        home.file(SNAP + "/client.crt", "x")
                .file("/etc/lxd/config.yml", config("shared", "https://system"));
        Remote remote = find("shared");
        assertThat(remote.pin()).isEqualTo(home.path("/etc/lxd/servercerts/shared.crt"));
        assertThat(remote.certificate()).isEqualTo(home.path(SNAP + "/client.crt"));
    }

    @Test
    void lxcWinsAndIncusCanStillBeNamed() throws SourceException {
        home.file(LXC + "/config.yml", config("same", "https://lxd"))
                .file(INCUS + "/config.yml", config("same", "https://incus"));
        assertThat(find("same").address()).isEqualTo("https://lxd");
        assertThat(find("incus:same").address()).isEqualTo("https://incus");
        assertThat(find("lxc:same").address()).isEqualTo("https://lxd");
        assertThat(new Remotes(home.environment()).find("other")).isEmpty();
    }

    @Test
    void incusHasCertificatesForSingleRemotes() throws SourceException {
        home.file(
                        INCUS + "/config.yml",
                        "remotes: {one: {addr: 'https://one'}, two: {addr: 'https://two'}}")
                .file(INCUS + "/clientcerts/one.crt", "x");
        assertThat(find("one").key()).isEqualTo(home.path(INCUS + "/clientcerts/one.key"));
        assertThat(find("two").key()).isEqualTo(home.path(INCUS + "/client.key"));
    }

    @Test
    void aNameCannotLeadOutOfTheDirectory() throws SourceException {
        home.file(
                LXC + "/config.yml",
                "remotes: {'../../evil': {addr: 'https://e'}, '.hidden': {addr: 'https://h'}}");
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',0",
        "'---',0",
        "'remotes:',0",
        "'remotes: {}',0",
        "'remotes: {a: {addr: \"https://a\", new-key: [1, {b: c}]}}',1",
        "'new: [1, 2, {a: b}]\nremotes: {a: {addr: \"https://a\"}}',1",
        "'remotes: {a: {public: false}}',0"
    })
    void ignoresWhatItDoesNotNeed(String text, int count) throws SourceException {
        home.file(LXC + "/config.yml", text);
        assertThat(all()).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({
        "'remotes: {a: {addr: x',is not valid YAML,:1:",
        "'a: b\n\tc: d',is not valid YAML,:2:",
        "'- a\n- b',it must be a mapping,:1:1",
        "'just text',it must be a mapping,:1:1",
        "'default-remote: x\nremotes: [a]',remotes must be a mapping,:2:10",
        "'remotes:\n  a: https://a',a remote must be a mapping,:2:6",
        "'remotes: {a: *missing}',a remote must be a mapping,:1:14"
    })
    void saysWhereAFileIsBroken(String text, String what, String position) {
        home.file(LXC + "/config.yml", text);
        Problem problem = problem();
        assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_INPUT);
        assertThat(problem.what()).isEqualTo("this client configuration " + what);
        assertThat(problem.where()).startsWith(home.path(LXC + "/config.yml") + position);
    }

    @Test
    void refusesAFileThatIsTooBigOrTooDeep() {
        home.file(LXC + "/config.yml", "#" + "x".repeat(1 << 20));
        assertThat(problem().what()).contains("bigger than 1 MiB");
        home.file(LXC + "/config.yml", "a: " + "[".repeat(5000));
        assertThat(problem().what()).contains("not valid YAML");
    }

    @Test
    void aBillionLaughsAreNotLaughed() throws SourceException {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            text.append(
                    "a%d: &a%d [*a%d, *a%d, *a%d, *a%d]\n"
                            .formatted(i, i, i - 1, i - 1, i - 1, i - 1));
        }
        home.file(LXC + "/config.yml", text + config("a", "https://a"));
        assertThat(all()).hasSize(1);
    }
}
