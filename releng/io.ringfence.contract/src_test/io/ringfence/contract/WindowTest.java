package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the window is started with, and what is left when it is ended from outside. */
class WindowTest {

    private static final String OWN = ".local/share/ringfence";
    private static final String LAYOUT =
            OWN + "/workspace/.metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi";

    private static final String COLOURS =
            OWN
                    + "/workspace/.metadata/.plugins/org.eclipse.core.runtime/.settings/"
                    + "org.eclipse.ui.workbench.prefs";

    /** The ground of all views; the light one is what it is without any theme, and is not kept. */
    private static final String SURFACE = "io.ringfence.ui.surface=";

    private static final String ESTATE = ".ringfence-estate";
    private static final String LOCK = ".lock";

    @TempDir private static Path configuration = Path.of("");

    @TempDir private Path home = Path.of("");

    @BeforeAll
    static void needsAScreen() {
        Needed.here(Window.canOpen(), "there is no screen to open a window on");
    }

    private Window open(String... arguments) throws IOException {
        return Window.open(configuration, home.toString(), Map.of(), List.of(), arguments);
    }

    @Test
    void keepsLayoutAndEstateWhenTheSystemEndsItAndOpensTheFilesItIsGiven() throws IOException {
        try (Window window = open("sample")) {
            // its title is there before the sample is read
            window.await("the estate of the sample", this::isKept);
            window.terminate();
        }
        assertThat(kept(LOCK)).as("left by an estate that was not closed").isEmpty();
        assertThat(home.resolve(LAYOUT)).content().contains("io.ringfence.audit.ui.findings");
        Path customer =
                Files.move(kept(ESTATE).getFirst(), home.resolve("customer a.ringfence-estate"));
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

    /** Colours of a dark theme that was kept would be light on light. */
    @Test
    void hasTheColoursOfTheDesktopAlsoWhenThatWasChangedMeanwhile() throws IOException {
        Path desktop = home.resolve(".config/gtk-3.0/settings.ini");
        Files.createDirectories(desktop.getParent());
        Files.writeString(desktop, "[Settings]\ngtk-theme-name=Adwaita-dark\n");
        try (Window window = open()) {
            window.terminate();
        }
        assertThat(home.resolve(COLOURS)).content().contains(SURFACE + "31,34,39");
        Files.writeString(desktop, "[Settings]\ngtk-theme-name=Adwaita\n");
        try (Window window = open()) {
            window.terminate();
        }
        assertThat(home.resolve(COLOURS)).content().doesNotContain(SURFACE);
    }

    private boolean isKept() {
        try {
            return !kept(ESTATE).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of the program's own folder of estates whose names end so. */
    private List<Path> kept(String end) throws IOException {
        Path estates = home.resolve(OWN + "/estates");
        if (!Files.isDirectory(estates)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(estates)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }
}
