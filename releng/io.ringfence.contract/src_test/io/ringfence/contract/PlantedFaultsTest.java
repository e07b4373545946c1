package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An audit of a real server says exactly what was planted on it. */
class PlantedFaultsTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void everyFaultOfLxd() throws Exception {
        String[] more = {"--weak-certificate", "--pki", "expired", "--debug"};
        try (Lab lab = Lab.start(Lab.Flavour.LXD, folder.resolve("lab"), more)) {
            reportsExactlyWhatIsPlanted(lab);
        }
    }

    @Test
    void goodPracticeOnLxd() throws Exception {
        try (Lab lab = Lab.start(Lab.Flavour.LXD, folder.resolve("lab"))) {
            reportsExactlyWhatIsPlanted(lab, "--good");
        }
    }

    @Test
    void whatOnlyAClusterShows() throws Exception {
        try (Lab lab = Lab.startCluster(folder.resolve("cluster"))) {
            reportsExactlyWhatIsPlanted(lab, "--cluster");
        }
    }

    @Test
    void everyFaultOfIncus() throws Exception {
        try (Lab lab = Lab.start(Lab.Flavour.INCUS, folder.resolve("lab"))) {
            reportsExactlyWhatIsPlanted(lab);
        }
    }

    @Test
    void goodPracticeOnIncus() throws Exception {
        try (Lab lab = Lab.start(Lab.Flavour.INCUS, folder.resolve("lab"))) {
            reportsExactlyWhatIsPlanted(lab, "--good");
        }
    }

    private void reportsExactlyWhatIsPlanted(Lab lab, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add(lab.folder().toString());
        Lab.script("plant", arguments).expectSuccess();
        List<Verdict> expected =
                Verdict.ofPlan(Files.readString(lab.folder().resolve("expected.json")));
        Product product = new Product(Files.createDirectory(folder.resolve("home")));
        Shell.Result audit = product.run("audit", "unix://" + lab.socket(), "--format", "json");
        List<Verdict> found = Verdict.ofAudit(audit.expectSuccess());

        Set<Verdict> missing = new TreeSet<>(expected);
        missing.removeAll(new TreeSet<>(found));
        assertThat(missing).as("planted, and not reported").isEmpty();

        Set<Verdict> failures = Verdict.failures(found, Verdict.checks(expected));
        failures.removeAll(new TreeSet<>(expected));
        assertThat(failures).as("reported, and not planted").isEmpty();
    }
}
