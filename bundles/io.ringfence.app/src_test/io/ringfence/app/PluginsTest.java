package io.ringfence.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the bundles of the workbench declare fits together. */
class PluginsTest {

    private static final String OURS = "io.ringfence.";

    @Test
    void everyCommandIsInAMenuAndHasAnImageAHandlerAndWords() throws Exception {
        Set<String> commands = Contributions.attributes("commands", "command", "id");
        assertThat(commands).hasSizeGreaterThan(6);
        assertThat(Contributions.attributes("menus", "command", "commandId")).containsAll(commands);
        assertThat(Contributions.attributes("commandImages", "image", "commandId"))
                .containsAll(commands);
        assertThat(Contributions.attributes("handlers", "handler", "commandId"))
                .containsAll(commands);
        for (Element command : Contributions.elements("commands", "command")) {
            assertThat(command.getAttribute("name")).startsWith("%");
            assertThat(command.getAttribute("description")).startsWith("%");
        }
    }

    @Test
    void menusAndKeysNameCommandsThatExist() throws Exception {
        Set<String> used = Contributions.attributes("menus", "command", "commandId");
        used.addAll(Contributions.attributes("bindings", "key", "commandId"));
        used.removeIf(id -> !id.startsWith(OURS));
        assertThat(Contributions.attributes("commands", "command", "id")).containsAll(used);
    }

    @Test
    void everyClassThatIsNamedExists() throws Exception {
        int found = 0;
        for (String bundle : Contributions.BUNDLES) {
            String text =
                    Files.readString(Contributions.FOLDER.resolve(bundle).resolve("plugin.xml"));
            Matcher matcher =
                    Pattern.compile(
                                    "(?:class|provider)=\"(io\\.ringfence\\.[a-z.]+\\.[A-Z]\\w+)[:\"]")
                            .matcher(text);
            while (matcher.find()) {
                Path source = Path.of("src", matcher.group(1).replace('.', '/') + ".java");
                // a bundle may name a class of one that it requires
                assertThat(
                                Contributions.BUNDLES.stream()
                                        .map(
                                                name ->
                                                        Contributions.FOLDER
                                                                .resolve(name)
                                                                .resolve(source)))
                        .as(bundle + " names " + source)
                        .anyMatch(Files::exists);
                found++;
            }
        }
        assertThat(found).isGreaterThan(12);
    }

    @Test
    void everyWordHasAValueAndEveryValueIsUsed() throws Exception {
        for (String bundle : Contributions.BUNDLES) {
            Path folder = Contributions.FOLDER.resolve(bundle);
            String text = Files.readString(folder.resolve("plugin.xml"));
            Set<String> used = new TreeSet<>();
            Matcher matcher = Pattern.compile("\"%([\\w.]+)\"").matcher(text);
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
            Properties values = new Properties();
            try (InputStream in =
                    Files.newInputStream(folder.resolve("OSGI-INF/l10n/bundle.properties"))) {
                values.load(in);
            }
            assertThat(new TreeSet<>(values.stringPropertyNames())).as(bundle).isEqualTo(used);
        }
    }

    @Test
    void viewsArriveByInjection() throws Exception {
        List<Element> views = Contributions.elements("views", "view");
        assertThat(views).hasSizeGreaterThan(3);
        for (Element view : views) {
            assertThat(view.getAttribute("inject")).as(view.getAttribute("id")).isEqualTo("true");
        }
    }
}
