package io.ringfence.remote.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.Tool;
import io.ringfence.remote.key.Access;
import io.ringfence.remote.key.KeyMatch;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.key.Passphrases;
import io.ringfence.remote.key.WriterLock;
import io.ringfence.remote.tls.Fingerprint;
import io.ringfence.remote.tls.PemFiles;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** What an authority does, keeps and refuses. */
class PkiTest extends PkiCase {

    private static final String SECRET = "a long enough secret";

    private static Problem problem(ThrowingCallable code) {
        return catchThrowableOfType(SourceException.class, code).problem();
    }

    private static String mode(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void everyFileIsItsOwnersAlone() throws Exception {
        Pki pki = init();
        issue(pki, client("ann"));
        try (Stream<Path> all = Files.walk(root())) {
            for (Path each : all.toList()) {
                if (!each.endsWith("lock")) {
                    assertThat(mode(each))
                            .as(each.toString())
                            .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------");
                }
            }
        }
        assertThat(pki.faults()).isEmpty();
    }

    @Test
    void remembersWhatItIssued() throws Exception {
        Issued server = issue(init(), server("web-01", "web-01", "10.0.0.5"));
        Pki again = Pki.open(root());
        Issued client = issue(again, client("ann"));
        PkiIndex index = Pki.open(root()).index();
        assertThat(index.issued()).containsExactly(server, client);
        assertThat(index.listNumber()).isEqualTo(1);
        assertThat(Fingerprint.of(again.certificate(client))).isEqualTo(client.fingerprint());
        assertThat(
                        KeyMatch.isPair(
                                again.certificate(client).getPublicKey(),
                                PemFiles.privateKey(again.key(client).orElseThrow())))
                .isTrue();
        assertThat(server.serial()).isNotEqualTo(client.serial());
    }

    @Test
    void renewalOverlaps() throws Exception {
        Pki pki = init();
        Issued old = issue(pki, server("web-01", "web-01"));
        Issued fresh =
                pki.renew(
                        old.serial(),
                        FRESH,
                        MONTH,
                        Passphrases.NONE,
                        NOW.plus(Duration.ofDays(20)));
        assertThat(fresh.subject()).isEqualTo(old.subject());
        assertThat(fresh.renews()).contains(old.serial());
        assertThat(fresh.serial()).isNotEqualTo(old.serial());
        assertThat(pki.certificate(fresh).getPublicKey())
                .isNotEqualTo(pki.certificate(old).getPublicKey());
        assertThat(old.state(NOW.plus(Duration.ofDays(25)))).isEqualTo(Issued.State.VALID);
        assertThat(pki.index().renewal(old.serial())).contains(fresh);
        assertThat(pki.index().newest("web-01")).isEqualTo(fresh);
        Problem choice = problem(() -> pki.index().only("web-01"));
        assertThat(choice.remedy()).contains(old.serial().hex(), fresh.serial().hex());
        assertThat(pki.index().only(old.serial().hex().substring(0, 8))).isEqualTo(old);
    }

    @Test
    void everyListHasANumberOfItsOwn() throws Exception {
        Pki pki = init();
        assertThat(RevocationLists.number(pki.list())).isEqualTo(1);
        Issued client = issue(pki, client("ann"));
        pki.revoke(client.serial(), RevocationReason.KEY_COMPROMISE, MONTH, Passphrases.NONE, NOW);
        assertThat(RevocationLists.number(pki.list())).isEqualTo(2);
        assertThat(RevocationLists.number(pki.publish(Duration.ofDays(3), Passphrases.NONE, NOW)))
                .isEqualTo(3);
        assertThat(pki.list().getNextUpdate().toInstant()).isEqualTo(NOW.plusSeconds(3 * 86400));
        Issued revoked = pki.index().newest("ann");
        assertThat(revoked.state(NOW)).isEqualTo(Issued.State.REVOKED);
        assertThat(revoked.revoked())
                .contains(new Revocation(NOW, RevocationReason.KEY_COMPROMISE));
        assertThat(
                        problem(
                                        () ->
                                                pki.revoke(
                                                        client.serial(),
                                                        RevocationReason.UNSPECIFIED,
                                                        MONTH,
                                                        Passphrases.NONE,
                                                        NOW))
                                .what())
                .contains("already");
        assertThat(
                        problem(
                                        () ->
                                                pki.renew(
                                                        client.serial(),
                                                        FRESH,
                                                        MONTH,
                                                        Passphrases.NONE,
                                                        NOW))
                                .what())
                .contains("revoked");
    }

    @Test
    void aPassphraseGuardsTheKey() throws Exception {
        Pki pki =
                Pki.init(
                        root(),
                        CommonName.parse("Example CA"),
                        KeyType.EC_P384,
                        YEAR,
                        Optional.of(SECRET.toCharArray()),
                        NOW);
        assertThat(root().resolve("ca.key")).content().contains("BEGIN ENCRYPTED PRIVATE KEY");
        assertThat(problem(() -> issue(pki, client("ann"))).kind())
                .isEqualTo(Problem.Kind.UNANSWERED);
        Passphrases wrong = _ -> "no".toCharArray();
        assertThat(problem(() -> pki.publish(MONTH, wrong, NOW)).what()).contains("passphrase");
        assertThat(pki.index().issued()).isEmpty();
        assertThat(pki.index().listNumber()).isEqualTo(1);
        Passphrases right = _ -> SECRET.toCharArray();
        assertThatCode(() -> pki.issue(client("ann"), FRESH, MONTH, right, NOW))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "issued", "ca.key", "issued/KEY"})
    void refusesToSignWhileOthersMayReadKeys(String name) throws Exception {
        Pki pki = init();
        Issued client = issue(pki, client("ann"));
        Path file = root().resolve(name.replace("KEY", client.serial() + ".key"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
        Problem problem = problem(() -> pki.publish(MONTH, Passphrases.NONE, NOW));
        assertThat(problem.where()).isEqualTo(file.toString());
        assertThat(problem.line()).contains("0751", "chmod");
        assertThat(pki.index().listNumber()).isEqualTo(1);
        for (Access fault : pki.faults()) {
            fault.mend();
        }
        assertThatCode(() -> pki.publish(MONTH, Passphrases.NONE, NOW)).doesNotThrowAnyException();
    }

    @Test
    void nobodyElseWritesMeanwhile() throws Exception {
        Pki pki = init();
        try (WriterLock _ = PkiLock.take(root().resolve("lock"))) {
            assertThat(problem(() -> issue(pki, client("ann"))).what()).contains("another program");
        }
        issue(pki, client("ann"));
    }

    @Test
    void thirtyAtOnceAreOneAfterTheOther() throws Exception {
        Pki pki = init();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> all =
                    Collections.nCopies(30, Executors.callable(() -> issueSoon(pki)));
            for (Future<Object> each : threads.invokeAll(all)) {
                each.get(); // what went wrong in one is what went wrong
            }
        }
        assertThat(pki.index().issued()).hasSize(30);
        assertThat(pki.index().issued().stream().map(Issued::serial).distinct()).hasSize(30);
    }

    private static void issueSoon(Pki pki) {
        while (true) {
            try {
                issue(pki, client("ann"));
                return;
            } catch (SourceException e) {
                assertThat(e.problem().what()).contains("another program");
                Thread.yield();
            }
        }
    }

    @Test
    void anAuthorityNeedsAnEmptyPlace() throws Exception {
        init();
        String before = Files.readString(root().resolve("ca.key"));
        assertThat(problem(this::init).what()).contains("something here already");
        assertThat(root().resolve("ca.key")).hasContent(before);
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(problem(() -> Pki.open(file)).what()).contains("no certificate authority");
        assertThat(problem(() -> Pki.open(folder)).what()).contains("no certificate authority");
    }

    @Test
    void theFolderMadeBeforeIsLocked() throws Exception {
        Files.createDirectory(root());
        Files.setPosixFilePermissions(root(), PosixFilePermissions.fromString("rwxr-xr-x"));
        init();
        assertThat(mode(root())).isEqualTo("rwx------");
    }

    @Test
    void aServerNeedsAName() throws Exception {
        Pki pki = init();
        assertThat(problem(() -> issue(pki, server("web-01"))).what())
                .contains("name or an address");
    }

    @Test
    void nothingOutlivesItsAuthority() throws Exception {
        Pki pki = init();
        Issued issued =
                pki.issue(
                        client("ann"),
                        FRESH,
                        MONTH,
                        Passphrases.NONE,
                        NOW.plus(Duration.ofDays(350)));
        assertThat(issued.validity().notAfter()).isEqualTo(NOW.plus(YEAR));
        assertThat(
                        problem(
                                        () ->
                                                pki.issue(
                                                        client("bob"),
                                                        FRESH,
                                                        MONTH,
                                                        Passphrases.NONE,
                                                        NOW.plus(Duration.ofDays(366))))
                                .what())
                .contains("this authority ended");
    }

    @Test
    void filesThatDoNotBelongTogetherAreNoticed() throws Exception {
        Pki pki = init();
        Issued ann = issue(pki, client("ann"));
        Issued bob = issue(pki, client("bob"));
        Path key = root().resolve("ca.key");
        String ours = Files.readString(key);
        Files.writeString(key, Files.readString(pki.key(ann).orElseThrow()));
        assertThat(problem(() -> issue(pki, client("eve"))).what()).contains("another one");
        Files.writeString(key, ours);
        Path file = root().resolve("issued/" + ann.serial() + ".crt");
        Files.copy(
                root().resolve("issued/" + bob.serial() + ".crt"),
                file,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(problem(() -> pki.certificate(ann)).where()).isEqualTo(file.toString());
    }

    @Test
    void aKeyMayStayWhereItIs() throws Exception {
        Tool.assumeOpenssl();
        Pki pki = init();
        Tool.openssl(
                        folder,
                        "req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout k -out"
                                .concat(" r -subj /CN=somebody")
                                .split(" "))
                .expectSuccess();
        var key = SigningRequest.key(folder.resolve("r"));
        Issued issued =
                pki.issue(
                        client("ann"), new KeySource.Elsewhere(key), MONTH, Passphrases.NONE, NOW);
        assertThat(pki.key(issued)).isEmpty();
        assertThat(pki.certificate(issued).getPublicKey()).isEqualTo(key);
        assertThat(pki.certificate(issued).getSubjectX500Principal().getName()).isEqualTo("CN=ann");
        Tool.openssl(
                        folder,
                        "req -new -newkey rsa:1024 -nodes -keyout k -out r -subj /CN=x".split(" "))
                .expectSuccess();
        assertThat(problem(() -> SigningRequest.key(folder.resolve("r"))).what())
                .contains("too weak: RSA 1024 bit");
        assertThat(problem(() -> SigningRequest.key(folder.resolve("k"))).what())
                .contains("no signing request");
    }

    @Test
    void livesHaveLimits() throws Exception {
        for (Lives lives : Lives.values()) {
            assertThat(lives.days(lives.usual()).toDays()).isEqualTo(lives.usual());
            assertThat(lives.days(lives.longest())).isPositive();
            for (int wrong : new int[] {0, -1, lives.longest() + 1, Integer.MAX_VALUE}) {
                assertThat(problem(() -> lives.days(wrong)).kind())
                        .isEqualTo(Problem.Kind.BAD_INPUT);
            }
        }
    }
}
