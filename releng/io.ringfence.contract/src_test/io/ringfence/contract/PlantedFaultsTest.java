package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An audit of a real server says exactly what was planted on it. */
class PlantedFaultsTest {

    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"LXD, false", "LXD, true", "INCUS, false"})
    void reportsExactlyThePlantedFaults(Lab.Flavour flavour, boolean good) throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Product product = new Product(home);
        try (Lab lab = Lab.start(flavour, folder.resolve("lab"))) {
            List<String> options = new ArrayList<>(good ? List.of("--good") : List.of());
            options.add(lab.folder().toString());
            Lab.script("plant", options).expectSuccess();
            List<Verdict> expected =
                    Verdict.ofPlan(Files.readString(lab.folder().resolve("expected.json")));
            Shell.Result audit = product.run("audit", "unix://" + lab.socket(), "--format", "json");
            List<Verdict> found = Verdict.ofAudit(audit.expectSuccess());

            Set<Verdict> missing = new TreeSet<>(expected);
            missing.removeAll(new TreeSet<>(found));
            assertThat(missing).as("planted, and not reported").isEmpty();

            Set<String> covered = Verdict.checks(expected);
            Set<Verdict> failures = Verdict.failures(found, covered);
            failures.removeAll(new TreeSet<>(expected));
            assertThat(failures).as("reported, and not planted").isEmpty();
        }
    }
}
