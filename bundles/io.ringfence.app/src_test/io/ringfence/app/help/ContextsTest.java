package io.ringfence.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.app.manual.ManualPage;
import io.ringfence.app.manual.MarkdownReader;
import io.ringfence.app.manual.Place;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.xml.parsers.DocumentBuilderFactory;

/** F1: every view, dialog and page of ours has help, and it leads to a section that is there. */
class ContextsTest {

    private static final Path ROOT = Path.of(System.getProperty("ringfence.root", "../.."));
    private static final Path APP = ROOT.resolve("bundles/io.ringfence.app");

    @Test
    void everyViewAndPageHasHelp() throws Exception {
        Set<String> helped = helped();
        Set<String> wanted = new TreeSet<>(Set.of("io.ringfence.ui.connect"));
        for (String bundle : List.of("app", "ui", "audit.ui", "idmap.ui", "remote.ui")) {
            Document plugin = read(ROOT.resolve("bundles/io.ringfence." + bundle + "/plugin.xml"));
            for (String tag : List.of("view", "page")) {
                for (Element element : elements(plugin, tag)) {
                    String id = element.getAttribute("id");
                    // what the platform declares has help of its own ids
                    if (element.hasAttribute("class") && id.startsWith("io.ringfence.")) {
                        wanted.add(id);
                    }
                }
            }
        }
        assertThat(wanted).hasSizeGreaterThan(6);
        assertThat(helped).containsAll(wanted);
    }

    @Test
    void everyContextLeadsToASection() throws Exception {
        MarkdownReader reader = new MarkdownReader();
        List<String> broken = new ArrayList<>();
        for (Element contexts : contexts()) {
            for (Element topic :
                    elements(read(APP.resolve(contexts.getAttribute("file"))), "topic")) {
                String href = topic.getAttribute("href");
                Place place = Place.of("", href);
                Path file = ROOT.resolve("docs").resolve(place.page() + ".md");
                ManualPage page = reader.read(place.page(), Files.readString(file));
                if (!place.anchor().isEmpty() && page.section(place.anchor()).isEmpty()) {
                    broken.add(href);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    /** The ids of all contexts, with the bundle's name before them. */
    private static Set<String> helped() throws Exception {
        Set<String> ids = new TreeSet<>();
        for (Element contexts : contexts()) {
            for (Element context :
                    elements(read(APP.resolve(contexts.getAttribute("file"))), "context")) {
                ids.add(contexts.getAttribute("plugin") + "." + context.getAttribute("id"));
            }
        }
        return ids;
    }

    private static List<Element> contexts() throws Exception {
        return elements(read(APP.resolve("plugin.xml")), "contexts");
    }

    private static Document read(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static List<Element> elements(Document document, String tag) {
        NodeList found = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
