package io.ringfence.remote.ui.pki;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.key.Passphrases;
import io.ringfence.remote.pki.CommonName;
import io.ringfence.remote.pki.Issued;
import io.ringfence.remote.pki.KeySource;
import io.ringfence.remote.pki.Lives;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.pki.Purpose;
import io.ringfence.remote.pki.RevocationReason;
import io.ringfence.remote.pki.Subject;
import io.ringfence.ui.table.Arrangement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What the workshop says of an authority that was made by the rules of the command line. */
class PkiRowTest {

    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");

    @TempDir private Path folder = Path.of("");

    private Pki made() throws Exception {
        return Pki.init(
                folder.resolve("pki"),
                CommonName.parse("Example CA"),
                KeyType.EC_P256,
                Lives.AUTHORITY.days(1826),
                Optional.empty(),
                NOW);
    }

    private static Issued issue(Pki pki, Purpose purpose, String name, int days) throws Exception {
        return pki.issue(
                Subject.of(purpose, name, List.of()),
                new KeySource.Fresh(KeyType.EC_P256),
                Lives.CERTIFICATE.days(days),
                Passphrases.NONE,
                NOW);
    }

    @Test
    void statesAndDaysLeft() throws Exception {
        Pki pki = made();
        issue(pki, Purpose.SERVER, "web-01", 90);
        issue(pki, Purpose.CLIENT, "ann", 10);
        Issued bob = issue(pki, Purpose.CLIENT, "bob", 30);
        Issued eve = issue(pki, Purpose.CLIENT, "eve", 30);
        pki.revoke(
                bob.serial(),
                RevocationReason.KEY_COMPROMISE,
                Duration.ofDays(30),
                Passphrases.NONE,
                NOW);
        pki.renew(
                eve.serial(),
                new KeySource.Fresh(KeyType.EC_P256),
                Duration.ofDays(30),
                Passphrases.NONE,
                NOW);

        List<PkiRow> rows = PkiRow.of(Ca.read(pki.root()));

        assertThat(rows)
                .extracting(
                        row ->
                                PkiColumns.name(row)
                                        + ", "
                                        + row.state(NOW).word()
                                        + ", "
                                        + PkiColumns.left(row, NOW))
                .containsExactly(
                        "Example CA, valid, 1,826",
                        "list number 2, valid, 30",
                        "eve, valid, 30",
                        "eve, renewed, 30",
                        "bob, revoked, ",
                        "ann, ends soon, 10",
                        "web-01, valid, 90");
        assertThat(rows.getLast().state(NOW.plus(Duration.ofDays(91)))).isEqualTo(PkiState.EXPIRED);
        assertThat(rows.get(1).state(NOW.plus(Duration.ofDays(31)))).isEqualTo(PkiState.EXPIRED);
        assertThat(rows).extracting(PkiRow::key).doesNotHaveDuplicates();
        assertThat(arranged(Arrangement.NONE.filtered("client VALID"), rows)).hasSize(1);
        assertThat(arranged(Arrangement.NONE.sorted("left", true), rows))
                .first()
                .satisfies(row -> assertThat(PkiColumns.name(row)).isEqualTo("Example CA"));
    }

    private static List<PkiRow> arranged(Arrangement arrangement, List<PkiRow> rows) {
        return arrangement.of(rows, PkiColumns.of(() -> NOW));
    }

    @Test
    void whatOthersMayUseIsSaidFirst() throws Exception {
        Pki pki = made();
        Files.setPosixFilePermissions(
                pki.root().resolve("ca.key"), PosixFilePermissions.fromString("rw-r--r--"));

        PkiRow root = PkiRow.of(Ca.read(pki.root())).getFirst();

        assertThat(root.state(NOW)).isEqualTo(PkiState.EXPOSED);
        assertThat(new PkiProperties().test(root, "signs", new Object[0], null)).isFalse();
        assertThat(new PkiProperties().test(root, "exposed", new Object[0], null)).isTrue();
    }

    @Test
    void aFolderThatIsNoAuthorityIsShownAsSuch() {
        List<PkiRow> rows = PkiRow.of(Ca.read(folder.resolve("nothing")));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().state(NOW)).isEqualTo(PkiState.BROKEN);
        assertThat(PkiColumns.name(rows.getFirst())).isEqualTo("nothing");
    }

    @Test
    void theWorkshopRemembersPlaces() throws Exception {
        Path place = made().root();
        StringBuilder kept = new StringBuilder();
        Workshop.Places places =
                new Workshop.Places() {
                    @Override
                    public String read() {
                        return kept.toString();
                    }

                    @Override
                    public void write(String folders) {
                        kept.setLength(0);
                        kept.append(folders);
                    }
                };
        Workshop first = new Workshop(places);
        awaitChange(first, () -> first.add(place));
        awaitChange(first, () -> first.add(place));
        assertThat(kept.toString()).isEqualTo(place.toAbsolutePath().toString());
        first.close();

        Workshop second = new Workshop(places);
        awaitChange(second, second::reload);
        assertThat(second.authorities()).extracting(Ca::name).containsExactly("Example CA");
        awaitChange(second, () -> second.forget(place.toAbsolutePath()));
        assertThat(second.authorities()).isEmpty();
        assertThat(place.resolve("pki.json")).exists();
        second.close();
    }

    /** The first reading may be heard of, too: two changes are waited for at most. */
    private static void awaitChange(Workshop workshop, Runnable change) throws Exception {
        while (!workshop.isRead()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        CountDownLatch heard = new CountDownLatch(1);
        try (var _ = workshop.listen(heard::countDown)) {
            change.run();
            assertThat(heard.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
