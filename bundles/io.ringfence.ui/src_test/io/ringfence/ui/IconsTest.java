package io.ringfence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Mark;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class IconsTest {

    private static final Path BUNDLES =
            Path.of(System.getProperty("ringfence.root", "../.."), "bundles");
    private static final Path ICONS = BUNDLES.resolve("io.ringfence.ui/icons");

    /** Light and dark; {@code releng/icons} has the same. */
    private static final Map<String, String> PALETTE =
            Map.of(
                    "#3C4450", "#C9CED6",
                    "#0E7C86", "#4FC3CF",
                    "#B3261E", "#F2786F",
                    "#B45309", "#F2A65A",
                    "#8A6D00", "#E3C34B",
                    "#1D5FA8", "#7FB4F0",
                    "#2E7D32", "#7CC47F",
                    "#6B7280", "#9CA3AF");

    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

    @Test
    void everyIconHasItsDarkVariant() throws IOException {
        assertThat(names(ICONS.resolve("dark"))).isEqualTo(names(ICONS));
        for (String name : names(ICONS)) {
            String light = Files.readString(ICONS.resolve(name));
            assertThat(Files.readString(ICONS.resolve("dark").resolve(name)))
                    .as(name)
                    .isEqualTo(
                            COLOUR.matcher(light)
                                    .replaceAll(
                                            colour -> PALETTE.getOrDefault(colour.group(), "?")));
        }
    }

    @Test
    void everyIconIsDrawnOnTheGrid() throws IOException {
        for (String name : names(ICONS)) {
            assertThat(Files.readString(ICONS.resolve(name)))
                    .as(name)
                    .contains("width=\"16\" height=\"16\" viewBox=\"0 0 16 16\"");
        }
    }

    @Test
    void everyIconThatIsNamedExists() throws IOException {
        Set<String> named = new TreeSet<>();
        Pattern inXml = Pattern.compile("icons/((?:disabled/)?[a-z-]+)\\.svg");
        Pattern inJava =
                Pattern.compile(
                        "(?:image|descriptor|Action)\\(\\s*\"([a-z-]+)\""
                                + "|return \"(view-[a-z]+)\";"
                                + "|\\? \"([a-z]+-[a-z-]+)\" : \"([a-z-]+)\""
                                + "|\\? \"([a-z]+)\" : \"([a-z]+-[a-z-]+)\"");
        for (Path file : sources()) {
            String text = Files.readString(file);
            Matcher matcher = (file.toString().endsWith(".xml") ? inXml : inJava).matcher(text);
            while (matcher.find()) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    if (matcher.group(group) != null) {
                        named.add(matcher.group(group) + ".svg");
                    }
                }
            }
        }
        for (Mark mark : Mark.values()) {
            named.add(mark.icon() + ".svg");
        }
        for (Entity.Kind kind : Entity.Kind.values()) {
            named.add(kind.icon() + ".svg");
        }
        assertThat(named).hasSizeGreaterThan(20);
        for (String name : named) {
            assertThat(ICONS.resolve(name)).exists();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            return files.filter(
                            file ->
                                    file.toString()
                                            .matches(
                                                    ".*ringfence\\.(ui|audit\\.ui|app)"
                                                            + "/(plugin\\.xml|src/.*\\.java)"))
                    .toList();
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".svg"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
