package io.ringfence.remote.ui.pki;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.key.Passphrases;
import io.ringfence.remote.pki.CommonName;
import io.ringfence.remote.pki.KeySource;
import io.ringfence.remote.pki.Lives;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.pki.Purpose;
import io.ringfence.remote.pki.Subject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The workshop follows what the command line does in the same folders. */
class WorkshopLookTest {

    @TempDir private Path folder = Path.of("");

    private final Semaphore told = new Semaphore(0);
    private Optional<Workshop> open = Optional.empty();
    private Optional<Pki> pki = Optional.empty();

    @BeforeEach
    void make() throws Exception {
        pki =
                Optional.of(
                        Pki.init(
                                folder.resolve("pki"),
                                CommonName.parse("Example CA"),
                                KeyType.EC_P256,
                                Lives.AUTHORITY.days(1826),
                                Optional.empty(),
                                Instant.now()));
        Workshop workshop =
                new Workshop(
                        new Workshop.Places() {
                            @Override
                            public String read() {
                                return folder.resolve("pki").toString();
                            }

                            @Override
                            public void write(String folders) {
                                throw new AssertionError("nothing is to be remembered");
                            }
                        });
        workshop.listen(told::release);
        open = Optional.of(workshop);
        workshop.reload();
        await();
        settle();
    }

    @AfterEach
    void close() {
        open.ifPresent(Workshop::close);
    }

    private void await() throws InterruptedException {
        assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }

    /** The first reading of the constructor may be told, too. */
    private void settle() throws InterruptedException {
        told.tryAcquire(200, TimeUnit.MILLISECONDS);
    }

    private Workshop workshop() {
        return open.orElseThrow();
    }

    private Ca.Readable ca() {
        return (Ca.Readable) workshop().authorities().getFirst();
    }

    @Test
    void whatIsIssuedElsewhereComesByItself() throws Exception {
        pki.orElseThrow()
                .issue(
                        Subject.of(Purpose.CLIENT, "ann", List.of()),
                        new KeySource.Fresh(KeyType.EC_P256),
                        Lives.CERTIFICATE.days(30),
                        Passphrases.NONE,
                        Instant.now());
        workshop().look();
        await();
        assertThat(ca().index().issued()).hasSize(1);
    }

    @Test
    void whereNothingChangedNobodyIsTold() throws Exception {
        workshop().look();
        assertThat(told.tryAcquire(300, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    void aKeyThatOthersMayReadIsSeenAndMended() throws Exception {
        Path key = folder.resolve("pki/ca.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        workshop().look();
        await();
        assertThat(new PkiRow.Root(ca()).state(Instant.now())).isEqualTo(PkiState.EXPOSED);
        ca().mend();
        workshop().look();
        await();
        assertThat(ca().faults()).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void theLineThatIsWantedIsWantedUntilItIsSeen() {
        workshop().reload("a line");
        assertThat(workshop().wanted()).isEqualTo("a line");
        workshop().seen("another");
        assertThat(workshop().wanted()).isEqualTo("a line");
        workshop().seen("a line");
        assertThat(workshop().wanted()).isEmpty();
    }
}
