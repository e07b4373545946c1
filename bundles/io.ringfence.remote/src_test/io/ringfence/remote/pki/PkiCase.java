package io.ringfence.remote.pki;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.key.Passphrases;

import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An authority in a folder of its own for each test. */
abstract class PkiCase {

    static final Duration YEAR = Duration.ofDays(365);
    static final Duration MONTH = Duration.ofDays(30);
    static final KeySource FRESH = new KeySource.Fresh(KeyType.EC_P384);

    /** openssl judges by the clock. */
    static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @TempDir Path folder = Path.of("");

    Path root() {
        return folder.resolve("pki");
    }

    Pki init() throws SourceException {
        return init(KeyType.EC_P384.generate());
    }

    Pki init(KeyPair keys) throws SourceException {
        return Pki.init(
                root(), CommonName.parse("Example CA"), () -> keys, YEAR, Optional.empty(), NOW);
    }

    static Subject server(String name, String... names) throws SourceException {
        List<ServerName> all = new ArrayList<>();
        for (String each : names) {
            all.add(ServerName.parse(each));
        }
        return new Subject(Purpose.SERVER, CommonName.parse(name), all);
    }

    static Subject client(String name) throws SourceException {
        return new Subject(Purpose.CLIENT, CommonName.parse(name), List.of());
    }

    static Issued issue(Pki pki, Subject subject) throws SourceException {
        return pki.issue(subject, FRESH, MONTH, Passphrases.NONE, NOW);
    }
}
