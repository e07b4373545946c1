package io.ringfence.app.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of what the product is made of: complete, and with a text for every licence. */
class ComponentTest {

    private static final Path ROOT = Path.of(System.getProperty("ringfence.root", "../.."));
    private static final Path LICENCES = ROOT.resolve("bundles/io.ringfence.app/licences");

    @Test
    void everyBundleOfTheFeaturesHasALicence() throws IOException {
        List<Component> components = components();
        List<String> without = new ArrayList<>();
        Pattern plugin = Pattern.compile("<plugin id=\"([^\"]+)\"");
        try (Stream<Path> features = Files.walk(ROOT.resolve("features"), 2)) {
            for (Path file : features.filter(path -> path.endsWith("feature.xml")).toList()) {
                Matcher matcher = plugin.matcher(Files.readString(file));
                while (matcher.find()) {
                    String bundle = matcher.group(1);
                    if (!bundle.startsWith("io.ringfence.")
                            && components.stream().noneMatch(each -> each.has(bundle))) {
                        without.add(bundle);
                    }
                }
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void everyTextIsThereAndUsed() throws IOException {
        Set<String> used = new TreeSet<>(Set.of(Inventory.OWN));
        components().forEach(component -> used.addAll(component.texts()));
        try (Stream<Path> files = Files.list(LICENCES)) {
            Set<String> there =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".txt"))
                            .map(name -> name.substring(0, name.length() - 4))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(there).isEqualTo(used);
        }
        for (String name : used) {
            assertThat(Files.readString(LICENCES.resolve(name + ".txt")))
                    .as(name)
                    .hasSizeGreaterThan(900);
        }
    }

    @Test
    void ownLicenceIsTheProjects() throws IOException {
        assertThat(Files.readString(LICENCES.resolve("EPL-2.0.txt")))
                .isEqualTo(Files.readString(ROOT.resolve("LICENSE")));
    }

    @Test
    void readsLinesAndRefusesOthers() {
        assertThat(Component.parse("# c\n\na*\tA\tMIT\tx y\n"))
                .containsExactly(new Component("a*", "A", "MIT", List.of("x", "y")));
        assertThatIllegalArgumentException().isThrownBy(() -> Component.parse("a\tb\n"));
        Component many = new Component("a.*", "A", "MIT", List.of());
        assertThat(many.has("a.b")).isTrue();
        assertThat(many.has("ab")).isFalse();
        assertThat(new Component("a", "A", "MIT", List.of()).has("ab")).isFalse();
    }

    @Test
    void saysWhatTheSessionIs() {
        assertThat(Versions.desktop(Map.of())).isEqualTo("unknown");
        assertThat(
                        Versions.desktop(
                                Map.of(
                                        "XDG_CURRENT_DESKTOP", "GNOME",
                                        "XDG_SESSION_TYPE", "wayland",
                                        "GDK_BACKEND", "x11")))
                .isEqualTo("GNOME, wayland, GDK_BACKEND=x11");
    }

    private static List<Component> components() throws IOException {
        return Component.parse(Files.readString(LICENCES.resolve("components.tsv")));
    }
}
