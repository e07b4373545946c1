package io.ringfence.remote.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Flavour;
import io.ringfence.remote.config.Remote;
import io.ringfence.remote.config.Remotes;
import io.ringfence.remote.fixture.ClientHome;
import io.ringfence.remote.fixture.Identity;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.tls.Fingerprint;

import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Remotes from the directory of a client. */
class ImportingTest {

    private static final String LXC = "/home/me/.config/lxc";
    private static final Identity SERVER = Identity.ec();
    private static final Identity CLIENT = Identity.ec();
    private static final Instant NOW = Instant.parse("2027-06-01T12:00:00Z");

    @TempDir private Path root = Path.of("");
    private ClientHome home = new ClientHome(root);

    @BeforeEach
    void directory() throws Exception {
        home =
                new ClientHome(root)
                        .file(
                                LXC + "/config.yml",
                                """
                                remotes:
                                  images: {addr: 'https://images', protocol: simplestreams}
                                  here: {addr: '/run/x'}
                                  web: {addr: 'https://10.0.0.1:8443', project: shop}
                                  web2: {addr: 'https://10.0.0.1:8443'}
                                  bare: {addr: 'https://10.0.0.2:8443'}
                                  sso: {addr: 'https://10.0.0.3:8443', auth_type: oidc}
                                """);
        Identity.pem(home.path(LXC + "/servercerts/web.crt"), SERVER.certificate());
        Identity.pem(home.path(LXC + "/servercerts/web2.crt"), SERVER.certificate());
        Identity.pem(home.path(LXC + "/client.crt"), CLIENT.certificate());
        Identity.pem(
                home.path(LXC + "/client.key"),
                new JcaPKCS8Generator(CLIENT.keys().getPrivate(), null));
    }

    private OwnRemotes own() {
        return new OwnRemotes(home.environment());
    }

    private Remote remote(String name) throws SourceException {
        return new Remotes(home.environment()).find(name).orElseThrow();
    }

    private OwnRemote copy(String name) throws SourceException {
        return new Importing(own()).copy(RemoteName.parse(name), remote(name), NOW);
    }

    @Test
    void aCopyStandsOnItsOwn() throws Exception {
        copy("web");
        Files.delete(home.path(LXC + "/servercerts/web.crt"));
        Files.delete(home.path(LXC + "/client.key"));
        assertThat(own().find("web").orElseThrow().held())
                .isInstanceOfSatisfying(
                        OwnRemote.Kept.class,
                        kept -> {
                            assertThat(kept.address()).isEqualTo("https://10.0.0.1:8443");
                            assertThat(kept.trust())
                                    .isEqualTo(new Trust.Pinned(SERVER.certificate()));
                            assertThat(kept.project()).contains(new ProjectName("shop"));
                            assertThat(kept.history())
                                    .singleElement()
                                    .satisfies(
                                            change ->
                                                    assertThat(change.reason())
                                                            .contains("copied from web"));
                            assertThat(own().identities(kept).current()).exists();
                        });
    }

    @Test
    void theKeyOfCopiesGoesWithTheLastOfThem() throws Exception {
        copy("web");
        copy("web2");
        Path key = own().identities(Fingerprint.of(CLIENT.certificate())).current();
        own().change(all -> all.removeFirst());
        assertThat(key).exists();
        own().change(List::clear);
        assertThat(key.getParent()).doesNotExist();
    }

    @Test
    void aLinkFollowsTheClient() throws Exception {
        OwnRemote made = new Importing(own()).link(RemoteName.parse("mine"), remote("web"));
        Linking linking = new Linking(home.environment());
        OwnRemote.Linked linked = (OwnRemote.Linked) made.held();
        assertThat(linking.resolve(made.name(), linked).address()).contains("10.0.0.1");
        home.file(LXC + "/config.yml", "remotes: {web: {addr: 'https://10.0.0.9:8443'}}");
        assertThat(linking.resolve(made.name(), linked).address()).contains("10.0.0.9");
        home.file(LXC + "/config.yml", "remotes: {}");
        assertThatThrownBy(() -> linking.resolve(made.name(), linked))
                .hasMessageContaining("not there any more")
                .hasMessageContaining("ringfence remote remove mine");
        assertThat(new RemoteRows(home.environment()).all())
                .singleElement()
                .satisfies(row -> assertThat(row.trouble()).contains("not there any more"));
    }

    @Test
    void whatCannotBeCopiedLeavesNothingBehind() throws Exception {
        assertThatThrownBy(() -> copy("bare")).hasMessageContaining("has neither pinned");
        assertThatThrownBy(() -> copy("sso")).hasMessageContaining("logs in by oidc");
        copy("web");
        byte[] before = Files.readAllBytes(own().file());
        assertThatThrownBy(() -> copy("web")).hasMessageContaining("of this name already");
        assertThat(own().file()).hasBinaryContent(before);
        assertThat(own().identities(Fingerprint.of(CLIENT.certificate())).current()).exists();
    }

    @Test
    void aDirectoryFromElsewhere() throws Exception {
        List<Remote> remotes = Remotes.in(Flavour.LXC, home.path(LXC));
        assertThat(remotes)
                .extracting(Remote::name)
                .containsExactly("here", "web", "web2", "bare", "sso");
        OwnRemote here =
                new Importing(own()).copy(RemoteName.parse("here"), remotes.getFirst(), NOW);
        assertThat(((OwnRemote.Kept) here.held()).address()).isEqualTo("unix:///run/x");
    }
}
