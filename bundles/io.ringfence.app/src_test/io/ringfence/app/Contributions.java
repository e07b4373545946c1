package io.ringfence.app;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** What the bundles of the workbench contribute to it. */
final class Contributions {

    /** The folder of the bundles. */
    static final Path FOLDER = Path.of(System.getProperty("ringfence.root", "../.."), "bundles");

    /** Those that have a part in the workbench. */
    static final List<String> BUNDLES =
            List.of(
                    "io.ringfence.app",
                    "io.ringfence.ui",
                    "io.ringfence.audit.ui",
                    "io.ringfence.idmap.ui",
                    "io.ringfence.remote.ui");

    private Contributions() {}

    /** The values of an attribute, each once. */
    static Set<String> attributes(String point, String element, String attribute) throws Exception {
        Set<String> values = new TreeSet<>();
        elements(point, element).forEach(each -> values.add(each.getAttribute(attribute)));
        return values;
    }

    /**
     * All elements of a name.
     *
     * @param point the end of the extension point's name
     */
    static List<Element> elements(String point, String name)
            throws ParserConfigurationException, SAXException, IOException {
        List<Element> found = new ArrayList<>();
        for (String bundle : BUNDLES) {
            Document document =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(FOLDER.resolve(bundle).resolve("plugin.xml").toFile());
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
