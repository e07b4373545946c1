package io.ringfence.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.ClientRemote;
import io.ringfence.model.Known;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.source.SourceProvider.KnownSource;
import io.ringfence.remote.capture.Reach;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.capture.RemoteSource;
import io.ringfence.remote.contact.TrustedOnce;
import io.ringfence.remote.fixture.ClientHome;
import io.ringfence.remote.fixture.Identity;
import io.ringfence.remote.fixture.MemoryStore;
import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.own.PinChange;
import io.ringfence.remote.own.RemoteName;
import io.ringfence.remote.pki.CommonName;
import io.ringfence.remote.secret.SecretPlace;
import io.ringfence.remote.tls.AuthorityFiles;
import io.ringfence.remote.tls.Expectation;
import io.ringfence.remote.tls.Fingerprint;
import io.ringfence.remote.tls.Pin;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What users may call a live server. */
class RemoteSourceProviderTest {

    private static final String LXC = "/home/me/.config/lxc";
    private static final String INCUS = "/home/me/.config/incus";
    private static final String OWN = "/home/me/.config/ringfence";
    private static final String SOCKET = "/var/lib/lxd/unix.socket";

    private static final Identity SERVER = Identity.ec();

    @TempDir Path root = Path.of("");
    private ClientHome home = new ClientHome(root);

    @BeforeEach
    void newHome() {
        home =
                new ClientHome(root)
                        .file(
                                LXC + "/config.yml",
                                """
                                default-remote: prod
                                remotes:
                                  local: {addr: 'unix://'}
                                  here: {addr: 'unix:///run/here.socket'}
                                  prod: {addr: 'https://10.0.0.1:8443'}
                                  sso: {addr: 'https://10.0.0.2:8443', auth_type: oidc}
                                """)
                        .file(
                                INCUS + "/config.yml",
                                """
                                remotes:
                                  local: {addr: 'unix://'}
                                  prod: {addr: 'https://10.0.0.3'}
                                """)
                        .file(SOCKET, "");
    }

    private Reach find(String spec) throws SourceException {
        try (RemoteSourceProvider provider = provider()) {
            RemoteSource source = (RemoteSource) provider.find(spec).orElseThrow();
            assertThat(source.name()).isEqualTo(spec);
            return source.reach();
        }
    }

    private RemoteSourceProvider provider() {
        return new RemoteSourceProvider(home.environment(), RemoteSettings.DEFAULT);
    }

    private Problem problem(String spec) {
        return catchThrowableOfType(SourceException.class, () -> find(spec)).problem();
    }

    @ParameterizedTest
    @CsvSource({
        "unix:///run/x.socket,/run/x.socket",
        "unix:/run/x.socket,/run/x.socket",
        "here,/run/here.socket",
        "https://10.0.0.1,10.0.0.1:8443",
        "https://[fd00::1]:1,[fd00::1]:1",
        "prod,10.0.0.1:8443",
        "prod:,10.0.0.1:8443",
        "lxc:prod,10.0.0.1:8443",
        "incus:prod,10.0.0.3:8443"
    })
    void findsServers(String spec, String address) throws SourceException {
        assertThat(find(spec).endpoint().text()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"unix:", "unix://", "local", "lxc:local"})
    void findsTheLocalSocket(String spec) throws SourceException {
        assertThat(find(spec).endpoint()).isEqualTo(new Endpoint.Unix(home.path(SOCKET)));
    }

    @ParameterizedTest
    @CsvSource({
        "prod, lxc:prod",
        "lxc:prod, lxc:prod",
        "incus:prod, incus:prod",
        "https://10.0.0.1:8443, lxc:prod",
        "https://10.0.0.3:8443, incus:prod",
        "local, lxc:local",
        "unix:, lxc:local",
        "here, lxc:here",
    })
    void knowsWhatTheClientCallsAServer(String spec, String remote) throws SourceException {
        assertThat(find(spec).remote().map(ClientRemote::text)).isEqualTo(Known.of(remote));
    }

    @Test
    void noClientKnowsAServerThatIsInNoConfiguration() throws SourceException {
        assertThat(find("https://10.9.9.9").remote().whyUnknown()).isPresent();
        assertThat(find("unix:///run/other.socket").remote().whyUnknown()).isPresent();
    }

    @Test
    void nothingNeedsToBeNamedWhereTheClientMeansItsSocketAnyway() throws SourceException {
        home.file(
                LXC + "/config.yml", "default-remote: local\nremotes: {local: {addr: 'unix://'}}");
        for (String spec :
                List.of("unix:", "local", "unix://" + root.resolve(SOCKET.substring(1)))) {
            assertThat(find(spec).remote()).isEqualTo(Known.of(new ClientRemote("lxc", "")));
        }
    }

    @Test
    void localNeedsNoConfiguration() throws SourceException {
        home.set("LXD_CONF", "/no/such").set("INCUS_CONF", "/no/such");
        assertThat(find("local").endpoint()).isEqualTo(new Endpoint.Unix(home.path(SOCKET)));
    }

    @Test
    void aServerGivenByAddressIsPinnedByItsRemote() throws SourceException {
        assertThat(find("https://10.0.0.1").server())
                .isEqualTo(
                        new Expectation.Unless(
                                new Expectation.ClientFiles(
                                        home.path(LXC + "/servercerts/prod.crt"),
                                        home.path(LXC + "/client.ca"),
                                        home.path(LXC + "/ca.crl")),
                                new AuthorityFiles(
                                        home.path(OWN + "/client.ca"),
                                        home.path(OWN + "/ca.crl"))));
        assertThat(find("https://10.0.0.3:8443").certificate())
                .contains(home.path(INCUS + "/client.crt"));
        assertThat(find("https://10.0.0.9").server().read()).isEmpty();
    }

    /** Wherever a certificate of Ringfence's own is shown, its key may be in the secret service. */
    @Test
    void keysOfTheSecretServiceAreShown() throws SourceException {
        MemoryStore store = new MemoryStore();
        OwnRemotes own = new OwnRemotes(home.environment(), store);
        own.identities()
                .in(SecretPlace.SECRET_SERVICE)
                .create(CommonName.parse("ann"), KeyType.EC_P256, Instant.now());
        RemoteName mine = RemoteName.parse("mine");
        own.change(
                all ->
                        all.add(
                                new OwnRemote(
                                        mine,
                                        new OwnRemote.Kept(
                                                List.of("https://10.0.0.8:8443"),
                                                new OwnRemote.Trust.Pinned(SERVER.certificate()),
                                                Optional.empty(),
                                                Optional.empty(),
                                                List.of()))));
        try (RemoteSourceProvider provider =
                new RemoteSourceProvider(
                        home.environment(), RemoteSettings.DEFAULT, new TrustedOnce(), store)) {
            for (String spec : List.of("mine", "https://10.0.0.9")) {
                RemoteSource source = (RemoteSource) provider.find(spec).orElseThrow();
                assertThat(source.reach().clientCertificate()).isNotNull();
            }
        }
    }

    @Test
    void whatIsNoServerIsNotFound() throws SourceException {
        try (RemoteSourceProvider provider = provider()) {
            assertThat(provider.find("capture.ringfence")).isEmpty();
            assertThat(provider.find("/some/file")).isEmpty();
        }
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(problem("http://host").kind()).isEqualTo(Problem.Kind.BAD_INPUT);
        assertThat(problem("https://").kind()).isEqualTo(Problem.Kind.BAD_INPUT);
        assertThat(problem("sso").what()).contains("logs in by oidc");
        assertThat(problem("incus:local").what()).contains("/run/incus/unix.socket");
        home.file(LXC + "/config.yml", "remotes: {");
        assertThat(problem("prod").where()).contains(LXC + "/config.yml:1:");
    }

    /** A configuration may come from anywhere. */
    @ParameterizedTest
    @ValueSource(strings = {"oidc", "candid"})
    void anAddressIsOneWordOfACommand(String auth) {
        home.file(
                LXC + "/config.yml",
                "remotes: {odd: {addr: 'https://h/$(reboot)`id`', auth_type: " + auth + "}}");
        assertThat(problem("odd").remedy())
                .contains("`ringfence remote add NAME 'https://h/$(reboot)`id`' --auth-type");
    }

    @Test
    void aPathThatNoFileCanHaveIsAProblemOfWhoGaveIt() {
        assertThat(problem("unix:///run/a\0b").what()).contains("no file can have this name");
        home.file(LXC + "/config.yml", "remotes: {odd: {addr: \"unix:///run/a\\0b\"}}");
        assertThat(problem("odd").kind()).isEqualTo(Problem.Kind.BAD_INPUT);
        home.set("LXD_CONF", "/run/a\0b").set("LXD_SOCKET", "/run/a\0b");
        assertThat(problem("prod").where()).startsWith("/run/a");
        assertThat(problem("unix:").kind()).isEqualTo(Problem.Kind.BAD_INPUT);
        try (RemoteSourceProvider provider = provider()) {
            assertThat(provider.known()).isEmpty();
        }
    }

    @Test
    void knowsWhatCanBeGiven() {
        try (RemoteSourceProvider provider = provider()) {
            assertThat(provider.known())
                    .containsExactly(
                            new KnownSource("unix:", "LXD on this machine, " + home.path(SOCKET)),
                            new KnownSource("prod", "https://10.0.0.1:8443, default remote of lxc"),
                            new KnownSource("sso", "https://10.0.0.2:8443, remote of lxc"),
                            new KnownSource("incus:prod", "https://10.0.0.3, remote of incus"));
        }
    }

    @Test
    void ownRemotesComeFirstAndSayThatTheyDo() throws SourceException {
        OwnRemotes own = new OwnRemotes(home.environment());
        Fingerprint pin = Fingerprint.of(SERVER.certificate());
        own.change(
                all ->
                        all.add(
                                new OwnRemote(
                                        RemoteName.parse("prod"),
                                        new OwnRemote.Kept(
                                                List.of("https://10.0.0.7:8443"),
                                                new OwnRemote.Trust.Pinned(SERVER.certificate()),
                                                Optional.empty(),
                                                Optional.empty(),
                                                List.of(
                                                        new PinChange(
                                                                Instant.EPOCH,
                                                                Optional.empty(),
                                                                pin,
                                                                "x"))))));
        assertThat(find("prod").endpoint().text()).isEqualTo("10.0.0.7:8443");
        assertThat(find("https://10.0.0.7").server().read())
                .contains(
                        new Pin(
                                SERVER.certificate(),
                                "run `ringfence remote trust prod --reason REASON`"));
        assertThat(find("lxc:prod").endpoint().text()).isEqualTo("10.0.0.1:8443");
        try (RemoteSourceProvider provider = provider()) {
            assertThat(provider.find("prod").orElseThrow().remarks())
                    .singleElement()
                    .satisfies(
                            remark ->
                                    assertThat(remark.line())
                                            .contains("Ringfence and lxc both have")
                                            .contains("give lxc:prod for https://10.0.0.1:8443"));
            assertThat(provider.known())
                    .extracting(KnownSource::spec)
                    .containsExactly("unix:", "prod", "lxc:prod", "sso", "incus:prod");
        }
        home.file(LXC + "/config.yml", "remotes: {");
        assertThat(find("prod").endpoint().text()).isEqualTo("10.0.0.7:8443");
        own.change(List::clear);
        assertThat(problem("prod").where()).contains(LXC + "/config.yml");
    }

    @Test
    void offersNoServerOfThisMachineWithoutASocket() {
        home.file("/run/incus/unix.socket", "");
        home.file(
                LXC + "/config.yml", "remotes: {here: {addr: \"unix://" + home.path("/x") + "\"}}");
        try (RemoteSourceProvider provider = provider()) {
            assertThat(provider.known())
                    .extracting(KnownSource::spec)
                    .contains("unix:")
                    .doesNotContain("here", "local", "incus:local");
            home.file("/x", "");
            assertThat(provider.known()).extracting(KnownSource::spec).contains("here");
        }
    }

    @Test
    void aBrokenConfigurationHidesNoSocket() {
        home.file(LXC + "/config.yml", "remotes: {");
        try (RemoteSourceProvider provider = provider()) {
            assertThat(provider.known()).extracting(KnownSource::spec).containsExactly("unix:");
        }
    }
}
