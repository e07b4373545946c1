package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Whatever is damaged or missing, a window opens, and ends in order when it is told to. Two start
 * at a time: a start leaves a second processor idle, and none needs the keyboard. Methods say so,
 * not the class, which would run beside other classes then.
 */
class DamagedStartTest {

    private static final String OWN = ".local/share/ringfence";
    private static final String LAYOUT =
            OWN + "/workspace/.metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi";
    private static final String SETTINGS =
            OWN + "/workspace/.metadata/.plugins/org.eclipse.core.runtime/.settings/";
    private static final String FINDINGS = "io.ringfence.audit.ui.findings";
    private static final List<String> NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");

    /** An estate with this is made, kept and opened in no time: an audit is not what is tested. */
    private static final String NOBODY_THERE = "unix:///nowhere/unix.socket";

    private static final Duration MOMENT = Duration.ofSeconds(20);

    /** What the framework remembers, for all starts. */
    @TempDir private static Path configuration = Path.of("");

    /** A home folder as a start and an end leave it. */
    @TempDir private static Path good = Path.of("");

    @TempDir private Path home = Path.of("");

    @BeforeAll
    static void leaveOneInOrder() throws IOException {
        Needed.here(Window.canOpen(), "there is no screen to open a window on");
        try (Window window = open(good, NOBODY_THERE)) {
            window.await("the estate", () -> !estates(good).isEmpty());
            window.terminate();
        }
        assertThat(good.resolve(LAYOUT)).content().contains(FINDINGS);
    }

    /** Which estate was open last is kept with its whole path: nobody opens that of the first. */
    @BeforeEach
    void copyIt() throws IOException {
        Shell.run(home, Map.of(), MOMENT, List.of("cp", "-a", good + "/.", home.toString()))
                .expectSuccess();
        Path recent = home.resolve(OWN + "/estates/recent.json");
        String list = Files.readString(recent);
        assertThat(list).contains(good.toString());
        Files.writeString(recent, list.replace(good.toString(), home.toString()));
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(strings = {"cut", "noise", "newer", "gone"})
    void opensWithADamagedLayout(String damage) throws IOException {
        Path file = home.resolve(LAYOUT);
        String text = Files.readString(file);
        switch (damage) {
            case "cut" -> Files.writeString(file, text.substring(0, text.length() / 3));
            case "noise" -> Files.write(file, noise());
            case "newer" ->
                    Files.writeString(
                            file, text.replaceFirst("elementId=", "fromTomorrow=\"1\" elementId="));
            default ->
                    // views and a perspective that this version does not have
                    Files.writeString(
                            file,
                            text.replace(FINDINGS, "io.ringfence.gone")
                                    .replace("io.ringfence.app.review", "io.ringfence.was"));
        }
        opens(open(home));
        // what it leaves is in order again
        assertThat(file).content().contains(FINDINGS, "io.ringfence.app.review");
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void opensWithDamagedSettings() throws IOException {
        Files.createDirectories(home.resolve(SETTINGS));
        for (String bundle :
                List.of("io.ringfence.app", "org.eclipse.ui.workbench", "org.eclipse.ui")) {
            Files.write(home.resolve(SETTINGS + bundle + ".prefs"), noise());
        }
        Files.writeString(
                home.resolve(SETTINGS + "org.eclipse.e4.ui.css.swt.theme.prefs"),
                "eclipse.preferences.version=99\nthemeid=\\u00zz\n");
        opens(open(home));
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void opensWithADamagedEstate() throws IOException {
        List<Path> estates = estates(home);
        assertThat(estates).isNotEmpty();
        for (Path estate : estates) {
            Files.write(estate, noise());
        }
        try (Window window = open(home)) {
            Path log = home.resolve(OWN + "/workspace/.metadata/.log");
            window.await("a word about it", () -> contains(log, "!MESSAGE"));
            window.terminate();
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void opensWhereAFileIsInTheWay() throws IOException {
        Path own = home.resolve(OWN);
        Shell.run(home, Map.of(), MOMENT, List.of("rm", "-r", own.toString())).expectSuccess();
        Files.writeString(own, "no folder");
        opens(open(home));
        assertThat(own).content().isEqualTo("no folder");
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void opensWithoutAHome() throws IOException {
        Map<String, @Nullable String> without = new HashMap<>();
        without.put("HOME", null);
        without.put("XDG_RUNTIME_DIR", home.toString());
        opens(Window.open(configuration, "?", without, List.of()));
        try (Stream<Path> left = Files.list(home)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("ringfence-"));
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void opensWithAHomeThatMayNotBeWritten() throws IOException {
        Needed.here(isRoot(), "only root can be somebody else");
        Path own = Files.createDirectory(home.resolve("configuration"));
        Shell.run(home, Map.of(), MOMENT, List.of("chmod", "-R", "a+rwX", own.toString()))
                .expectSuccess();
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        opens(Window.open(own, home.toString(), Map.of(), NOBODY));
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void opensOnAFullDisk() throws IOException {
        Needed.here(isRoot(), "only root can make a small disk");
        Path small = Files.createDirectory(home.resolve("small"));
        mount("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", small.toString());
        try {
            opens(open(small));
        } finally {
            mount("umount", "-l", small.toString());
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void twoWindowsHaveAFolderEach() throws IOException {
        try (Window first = open(home)) {
            try (Window second = open(home)) {
                Path other = home.resolve(OWN + "/workspace-2/.metadata");
                second.await("its own folder", () -> Files.isDirectory(other));
                second.terminate();
            }
            first.await("the first one still there", () -> true);
            first.terminate();
        }
    }

    /** It is there, and does what it is told: one that hangs would not end. */
    private static void opens(Window window) throws IOException {
        try (window) {
            window.terminate();
        }
    }

    private static Window open(Path home, String... arguments) throws IOException {
        return Window.open(configuration, home.toString(), Map.of(), List.of(), arguments);
    }

    private static List<Path> estates(Path home) {
        try (Stream<Path> files = Files.walk(home.resolve(OWN))) {
            return files.filter(file -> file.toString().endsWith(".ringfence-estate")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] noise() {
        byte[] bytes = new byte[4000];
        new Random(HexFormat.fromHexDigits("5eed")).nextBytes(bytes);
        return bytes;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private void mount(String... command) {
        Shell.run(home, Map.of(), MOMENT, List.of(command)).expectSuccess();
    }
}
