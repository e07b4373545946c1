package io.ringfence.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** What the bundles of the workbench declare fits together. */
class PluginsTest {

    private static final Path BUNDLES =
            Path.of(System.getProperty("ringfence.root", "../.."), "bundles");
    private static final List<String> NAMES =
            List.of(
                    "io.ringfence.app",
                    "io.ringfence.ui",
                    "io.ringfence.audit.ui",
                    "io.ringfence.idmap.ui",
                    "io.ringfence.remote.ui");
    private static final String OURS = "io.ringfence.";

    @Test
    void everyCommandIsInAMenuAndHasAnImageAHandlerAndWords() throws Exception {
        Set<String> commands = attributes("commands", "command", "id");
        assertThat(commands).hasSizeGreaterThan(6);
        assertThat(attributes("menus", "command", "commandId")).containsAll(commands);
        assertThat(attributes("commandImages", "image", "commandId")).containsAll(commands);
        assertThat(attributes("handlers", "handler", "commandId")).containsAll(commands);
        for (Element command : elements("commands", "command")) {
            assertThat(command.getAttribute("name")).startsWith("%");
            assertThat(command.getAttribute("description")).startsWith("%");
        }
    }

    @Test
    void menusAndKeysNameCommandsThatExist() throws Exception {
        Set<String> used = attributes("menus", "command", "commandId");
        used.addAll(attributes("bindings", "key", "commandId"));
        used.removeIf(id -> !id.startsWith(OURS));
        assertThat(attributes("commands", "command", "id")).containsAll(used);
    }

    /** In one context: letters are keys of a picture only, and fields have them otherwise. */
    @Test
    void everyKeyIsUsedOnce() throws Exception {
        List<String> keys = new ArrayList<>();
        elements("bindings", "key")
                .forEach(
                        key ->
                                keys.add(
                                        key.getAttribute("contextId")
                                                + " "
                                                + key.getAttribute("sequence")));
        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void everyClassThatIsNamedExists() throws Exception {
        int found = 0;
        for (String bundle : NAMES) {
            String text = Files.readString(BUNDLES.resolve(bundle).resolve("plugin.xml"));
            Matcher matcher =
                    Pattern.compile(
                                    "(?:class|provider)=\"(io\\.ringfence\\.[a-z.]+\\.[A-Z]\\w+)[:\"]")
                            .matcher(text);
            while (matcher.find()) {
                Path source = Path.of("src", matcher.group(1).replace('.', '/') + ".java");
                // a bundle may name a class of one that it requires
                assertThat(NAMES.stream().map(name -> BUNDLES.resolve(name).resolve(source)))
                        .as(bundle + " names " + source)
                        .anyMatch(Files::exists);
                found++;
            }
        }
        assertThat(found).isGreaterThan(12);
    }

    @Test
    void everyWordHasAValueAndEveryValueIsUsed() throws Exception {
        for (String bundle : NAMES) {
            Path folder = BUNDLES.resolve(bundle);
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
        List<Element> views = elements("views", "view");
        assertThat(views).hasSizeGreaterThan(3);
        for (Element view : views) {
            assertThat(view.getAttribute("inject")).as(view.getAttribute("id")).isEqualTo("true");
        }
    }

    private static Set<String> attributes(String point, String element, String attribute)
            throws Exception {
        Set<String> values = new TreeSet<>();
        elements(point, element).forEach(each -> values.add(each.getAttribute(attribute)));
        return values;
    }

    private static List<Element> elements(String point, String name)
            throws ParserConfigurationException, SAXException, IOException {
        List<Element> found = new ArrayList<>();
        for (String bundle : NAMES) {
            Document document =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(BUNDLES.resolve(bundle).resolve("plugin.xml").toFile());
            NodeList extensions = document.getElementsByTagName("extension");
            for (int i = 0; i < extensions.getLength(); i++) {
                Element extension = (Element) extensions.item(i);
                if (extension.getAttribute("point").equals("org.eclipse.ui." + point)) {
                    NodeList elements = extension.getElementsByTagName(name);
                    for (int j = 0; j < elements.getLength(); j++) {
                        found.add((Element) elements.item(j));
                    }
                }
            }
        }
        return found;
    }
}
