package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What the window is started with, and what is left when it is ended from outside. */
class WindowTest {

    private static final String OWN = ".local/share/ringfence";
    private static final String LAYOUT =
            OWN + "/workspace/.metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi";

    @TempDir private static Path configuration = Path.of("");

    @TempDir private Path home = Path.of("");

    @BeforeAll
    static void needsAScreen() {
        assumeTrue(Window.canOpen(), "there is no screen to open a window on");
    }

    private Window open(String... arguments) throws IOException {
        return Window.open(configuration, home.toString(), Map.of(), List.of(), arguments);
    }

    @Test
    void keepsLayoutAndEstateWhenTheSystemEndsItAndOpensTheFilesItIsGiven() throws IOException {
        try (Window window = open("sample")) {
            window.await("the sample", () -> window.title().startsWith("sample"));
            window.terminate();
        }
        assertThat(home.resolve(LAYOUT)).content().contains("io.ringfence.audit.ui.findings");
        Path customer = Files.move(estate(), home.resolve("customer a.ringfence-estate"));
        try (Window window = open(customer.toString())) {
            window.await("the estate", () -> window.title().startsWith("customer a "));
            // a second window says that the first one has it
            try (Window second = open(customer.toString())) {
                second.await("the copy", () -> second.title().contains("(read-only copy)"));
            }
        }
        try (Window window = open()) {
            window.await("it again", () -> window.title().startsWith("customer a "));
            window.terminate();
        }
    }

    /** The only one that the program keeps. */
    private Path estate() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve(OWN + "/estates"))) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".ringfence-estate")).toList();
            assertThat(found).hasSize(1);
            return Objects.requireNonNull(found.getFirst());
        }
    }
}
