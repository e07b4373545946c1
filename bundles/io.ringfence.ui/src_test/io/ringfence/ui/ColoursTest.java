package io.ringfence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Both themes have every colour, and text can be read in it (WCAG 2.1, AA). */
class ColoursTest {

    private static final Path BUNDLE =
            Path.of(System.getProperty("ringfence.root", "../.."), "bundles/io.ringfence.ui");
    private static final double READABLE = 4.5;

    private static final Pattern LIGHT =
            Pattern.compile("<colorDefinition id=\"([a-zA-Z.]+)\".* value=\"(\\d+,\\d+,\\d+)\"/>");
    private static final Pattern DARK =
            Pattern.compile(
                    "ColorDefinition#(io-ringfence-ui-[a-z]+) \\{\\s*color: #([0-9A-F]{6});");

    @Test
    void everyShadeHasAColourInBothThemes() throws IOException {
        String[] ids = Arrays.stream(Shade.values()).map(Shade::id).toArray(String[]::new);
        assertThat(light()).containsOnlyKeys(ids);
        assertThat(dark()).containsOnlyKeys(ids);
    }

    @Test
    void textCanBeReadInTheLightTheme() throws IOException {
        assertReadable(light());
    }

    @Test
    void textCanBeReadInTheDarkTheme() throws IOException {
        assertReadable(dark());
    }

    private static void assertReadable(Map<String, int[]> colours) {
        for (Shade ground : new Shade[] {Shade.SURFACE, Shade.CODE}) {
            for (Shade text :
                    new Shade[] {
                        Shade.TEXT,
                        Shade.MUTED,
                        Shade.ACCENT,
                        Shade.CRITICAL,
                        Shade.HIGH,
                        Shade.MEDIUM,
                        Shade.LOW,
                        Shade.PASS,
                        Shade.UNKNOWN
                    }) {
                assertThat(contrast(colours, text, ground))
                        .as(text + " on " + ground)
                        .isGreaterThanOrEqualTo(READABLE - (ground == Shade.CODE ? 0.5 : 0));
            }
        }
        assertThat(contrast(colours, Shade.TEXT, Shade.MARKED)).isGreaterThan(READABLE);
    }

    private static double contrast(Map<String, int[]> colours, Shade one, Shade other) {
        double a = luminance(colours.getOrDefault(one.id(), new int[3]));
        double b = luminance(colours.getOrDefault(other.id(), new int[3]));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int[] rgb) {
        double[] linear =
                Arrays.stream(rgb)
                        .mapToDouble(part -> part / 255.0)
                        .map(
                                part ->
                                        part <= 0.04045
                                                ? part / 12.92
                                                : Math.pow((part + 0.055) / 1.055, 2.4))
                        .toArray();
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static Map<String, int[]> light() throws IOException {
        Map<String, int[]> colours = new TreeMap<>();
        Matcher matcher = LIGHT.matcher(Files.readString(BUNDLE.resolve("plugin.xml")));
        while (matcher.find()) {
            colours.put(
                    matcher.group(1),
                    Arrays.stream(matcher.group(2).split(","))
                            .mapToInt(Integer::parseInt)
                            .toArray());
        }
        return colours;
    }

    private static Map<String, int[]> dark() throws IOException {
        Map<String, int[]> colours = new TreeMap<>();
        Matcher matcher = DARK.matcher(Files.readString(BUNDLE.resolve("css/dark.css")));
        while (matcher.find()) {
            int rgb = Integer.parseInt(matcher.group(2), 16);
            colours.put(
                    matcher.group(1).replace('-', '.'),
                    new int[] {rgb >> 16, rgb >> 8 & 255, rgb & 255});
        }
        return colours;
    }
}
