package io.ringfence.remote.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Flavour;
import io.ringfence.remote.config.Remote;
import io.ringfence.remote.config.Remotes;
import io.ringfence.remote.fixture.ClientHome;
import io.ringfence.remote.identity.Identity;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.key.Passphrases;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.pki.CommonName;
import io.ringfence.remote.pki.Issued;
import io.ringfence.remote.pki.KeySource;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.pki.Purpose;
import io.ringfence.remote.pki.RevocationReason;
import io.ringfence.remote.pki.ServerName;
import io.ringfence.remote.pki.Subject;
import io.ringfence.remote.tls.Fingerprint;
import io.ringfence.remote.tls.PemFiles;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A directory for the clients; that the real ones read it is shown with the lab. */
class ExportingTest {

    private static final Instant NOW = Instant.parse("2027-06-01T12:00:00Z");
    private static final X509Certificate SERVER =
            io.ringfence.remote.fixture.Identity.ec().certificate();
    private static final X509Certificate OTHER =
            io.ringfence.remote.fixture.Identity.ec().certificate();

    @TempDir private Path root = Path.of("");

    private OwnRemotes own() {
        return new OwnRemotes(new ClientHome(root).environment());
    }

    private Path folder() {
        return root.resolve("out");
    }

    private Identity identity() throws SourceException {
        return own().identities().currentOrNew(CommonName.parse("ann"), NOW);
    }

    @BeforeEach
    void pair() throws SourceException {
        identity();
    }

    private static OwnRemote remote(
            String name, Trust trust, Optional<Fingerprint> identity, Login... login)
            throws SourceException {
        return new OwnRemote(
                RemoteName.parse(name),
                new OwnRemote.Kept(
                        List.of(
                                trust instanceof Trust.Socket
                                        ? "unix:///run/" + name
                                        : "https://10.0.0.1:8443"),
                        trust,
                        Optional.of(ProjectName.parse("shop")),
                        identity,
                        List.of(),
                        List.of(login).stream().findFirst()));
    }

    private static OwnRemote pinned(String name) throws SourceException {
        return remote(name, new Trust.Pinned(SERVER), Optional.empty());
    }

    private Exporting.Done export(Flavour client, OwnRemote... remotes) throws SourceException {
        return new Exporting(own(), client, folder(), false).export(List.of(remotes));
    }

    /** The clients read no list: they would go on to trust it. */
    @Test
    void whatWasRevokedIsLeftOut() throws Exception {
        Pki pki =
                Pki.init(
                        root.resolve("ca"),
                        CommonName.parse("ca"),
                        KeyType.EC_P256,
                        Duration.ofDays(30),
                        Optional.empty(),
                        NOW);
        Issued issued =
                pki.issue(
                        new Subject(
                                Purpose.SERVER,
                                CommonName.parse("bad"),
                                List.of(ServerName.parse("10.0.0.1"))),
                        new KeySource.Fresh(KeyType.EC_P256),
                        Duration.ofDays(7),
                        Passphrases.NONE,
                        NOW);
        pki.revoke(
                issued.serial(),
                RevocationReason.KEY_COMPROMISE,
                Duration.ofDays(7),
                Passphrases.NONE,
                NOW);
        Files.copy(pki.root().resolve("ca.crt"), own().authority());
        Files.copy(pki.root().resolve("ca.crl"), own().revoked());
        Exporting.Done done =
                export(
                        Flavour.LXC,
                        pinned("web"),
                        remote("bad", new Trust.Pinned(pki.certificate(issued)), Optional.empty()));
        assertThat(done.remotes()).extracting(RemoteName::text).containsExactly("web");
        assertThat(done.leftOut())
                .singleElement()
                .satisfies(
                        problem ->
                                assertThat(problem.line())
                                        .startsWith("bad: the authority has revoked"));
    }

    /** A pair that came with a copied remote. */
    private Identity copied() throws SourceException {
        Identity made =
                new IdentityFolder(root.resolve("copied"))
                        .create(CommonName.parse("bob"), KeyType.EC_P256, NOW);
        IdentityFolder folder = own().identities(made.fingerprint());
        folder.prepare(made);
        return folder.swap();
    }

    @Test
    void whatIsWrittenIsWhatTheClientsHave() throws Exception {
        Exporting.Done done =
                export(
                        Flavour.LXC,
                        pinned("web"),
                        pinned("no"), // a truth value to YAML
                        pinned("1.50"),
                        pinned("größe@x+y"),
                        remote("near", new Trust.Socket(), Optional.empty()));
        assertThat(done.leftOut()).isEmpty();
        List<Remote> read = Remotes.in(Flavour.LXC, folder());
        assertThat(read)
                .extracting(Remote::name)
                .containsExactlyInAnyOrder("web", "no", "1.50", "größe@x+y", "near");
        for (Remote each : read) {
            assertThat(each.authType()).isEqualTo("tls");
            assertThat(each.project()).isEqualTo("shop");
            if (!each.isLocal()) {
                assertThat(each.address()).isEqualTo("https://10.0.0.1:8443");
                assertThat(PemFiles.certificate(each.pin())).isEqualTo(SERVER);
            }
            assertThat(PemFiles.privateKey(each.key())).isEqualTo(identity().key());
        }
        try (var all = Files.walk(folder())) {
            assertThat(all)
                    .allSatisfy(
                            file ->
                                    assertThat(
                                                    PosixFilePermissions.toString(
                                                            Files.getPosixFilePermissions(file)))
                                            .endsWith("------"));
        }
    }

    @Test
    void itComesBackAsACopy() throws Exception {
        export(Flavour.LXC, pinned("web"));
        OwnRemote copy =
                new Importing(own())
                        .copy(
                                RemoteName.parse("back"),
                                Remotes.in(Flavour.LXC, folder()).getFirst(),
                                NOW);
        OwnRemote.Kept kept = (OwnRemote.Kept) copy.held();
        assertThat(kept.trust()).isEqualTo(new Trust.Pinned(SERVER));
        assertThat(kept.identity()).contains(identity().fingerprint());
    }

    @Test
    void anAuthorityIsOneForAll() throws Exception {
        Path list = Files.writeString(root.resolve("ca.crl"), "list");
        Exporting.Done done =
                export(
                        Flavour.LXC,
                        remote(
                                "ca",
                                new Trust.Authority(SERVER, Optional.of(list)),
                                Optional.empty()),
                        remote(
                                "other",
                                new Trust.Authority(OTHER, Optional.empty()),
                                Optional.empty()));
        assertThat(done.remotes()).containsExactly(RemoteName.parse("ca"));
        assertThat(done.leftOut())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.where()).isEqualTo("other");
                            assertThat(problem.what()).contains("another authority");
                        });
        assertThat(PemFiles.certificate(folder().resolve("client.ca"))).isEqualTo(SERVER);
        assertThat(folder().resolve("ca.crl")).hasContent("list");
        assertThat(folder().resolve("servercerts")).doesNotExist();
    }

    /** Its name comes from an imported folder, where a link may lead anywhere. */
    @Test
    void aListWithoutEndIsNone() throws Exception {
        Path list = root.resolve("ca.crl");
        try (RandomAccessFile file = new RandomAccessFile(list.toFile(), "rw")) {
            file.setLength((16 << 20) + 1);
        }
        Problem problem =
                catchThrowableOfType(
                                SourceException.class,
                                () ->
                                        export(
                                                Flavour.LXC,
                                                remote(
                                                        "ca",
                                                        new Trust.Authority(
                                                                SERVER, Optional.of(list)),
                                                        Optional.empty())))
                        .problem();
        assertThat(problem.line()).contains(list.toString(), "bigger than");
        assertThat(folder()).doesNotExist();
    }

    @Test
    void lxcHasOneCertificateForAll() throws Exception {
        Identity bob = copied();
        OwnRemote his = remote("his", new Trust.Pinned(SERVER), Optional.of(bob.fingerprint()));
        Exporting.Done done = export(Flavour.LXC, his, pinned("web"));
        assertThat(done.remotes()).containsExactly(RemoteName.parse("web"));
        assertThat(done.leftOut())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("another certificate"));
        assertThat(PemFiles.certificate(folder().resolve("client.crt")))
                .isEqualTo(identity().certificate());
        Path alone = root.resolve("alone");
        assertThat(new Exporting(own(), Flavour.LXC, alone, false).export(List.of(his)).leftOut())
                .isEmpty();
        assertThat(PemFiles.certificate(alone.resolve("client.crt"))).isEqualTo(bob.certificate());
    }

    @Test
    void incusMayHaveOneForEach() throws Exception {
        Identity bob = copied();
        export(
                Flavour.INCUS,
                remote("his", new Trust.Pinned(SERVER), Optional.of(bob.fingerprint())),
                pinned("web"));
        List<Remote> read = Remotes.in(Flavour.INCUS, folder());
        assertThat(read).extracting(Remote::name).containsExactly("his", "web");
        assertThat(PemFiles.privateKey(read.getFirst().key())).isEqualTo(bob.key());
        assertThat(PemFiles.privateKey(read.getLast().key())).isEqualTo(identity().key());
    }

    /** Tokens are left alone: the client logs in by itself. */
    @Test
    void whatAClientCannotUseIsLeftOut() throws Exception {
        String tokens = "0123456789abcdef0123456789abcdef";
        Exporting.Done done =
                export(
                        Flavour.LXC,
                        pinned("images"),
                        remote(
                                "sso",
                                new Trust.Pinned(SERVER),
                                Optional.empty(),
                                new Login.Oidc("https://i", "c", "", List.of(), tokens)),
                        remote(
                                "bearer",
                                new Trust.Pinned(SERVER),
                                Optional.empty(),
                                new Login.Bearer(tokens)),
                        new OwnRemote(
                                RemoteName.parse("link"),
                                new OwnRemote.Linked(Flavour.LXC, root, "x")));
        assertThat(done.remotes()).containsExactly(RemoteName.parse("sso"));
        assertThat(done.leftOut())
                .extracting(Problem::where)
                .containsExactly("images", "bearer", "link");
        assertThat(Remotes.in(Flavour.LXC, folder()).getFirst().authType()).isEqualTo("oidc");
        assertThat(folder().resolve("client.key")).doesNotExist();
        Problem none =
                catchThrowableOfType(
                                SourceException.class, () -> export(Flavour.LXC, pinned("images")))
                        .problem();
        assertThat(none.what()).contains("no remote that could go there: images: lxc has a remote");
    }

    @Test
    void nothingIsWrittenOverUnlessThatIsSaid() throws Exception {
        export(Flavour.LXC, pinned("web"));
        String before = Files.readString(folder().resolve("config.yml"));
        Problem problem =
                catchThrowableOfType(
                                SourceException.class, () -> export(Flavour.LXC, pinned("other")))
                        .problem();
        assertThat(problem.what()).contains("there already");
        assertThat(problem.remedy()).contains("--replace");
        assertThat(folder().resolve("config.yml")).hasContent(before);
        assertThat(folder().resolve("servercerts/other.crt")).doesNotExist();
        new Exporting(own(), Flavour.LXC, folder(), true).export(List.of(pinned("other")));
        assertThat(Remotes.in(Flavour.LXC, folder()))
                .extracting(Remote::name)
                .containsExactly("other");
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(
                        catchThrowableOfType(
                                        SourceException.class,
                                        () ->
                                                new Exporting(own(), Flavour.LXC, folder(), true)
                                                        .export(List.of(pinned("web"))))
                                .problem()
                                .what())
                .contains("other users");
    }
}
