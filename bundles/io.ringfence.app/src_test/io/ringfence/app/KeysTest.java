package io.ringfence.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The keys of all commands: which there are, and that the guide says the same. */
class KeysTest {

    /** Where letters are keys, because nobody writes there. */
    private static final String PICTURE = "io.ringfence.idmap.ui.picture";

    /** What fields, menus and input methods of the toolkit do with keys. */
    private static final Set<String> TOOLKIT =
            Set.of(
                    "M1+A",
                    "M1+C",
                    "M1+V",
                    "M1+X",
                    "M1+Y",
                    "M1+Z",
                    "M1+M2+Z",
                    "M1+M2+U",
                    "M1+.",
                    "M1+;",
                    "M1+SPACE",
                    "M1+TAB",
                    "M1+M2+TAB",
                    "M3+TAB",
                    "M3+F4",
                    "M2+F10",
                    "F10",
                    "ESC",
                    "DEL",
                    "CR",
                    "TAB");

    private static final Map<String, String> WORDS =
            Map.of("M1", "Ctrl", "M2", "Shift", "M3", "Alt", "CR", "Enter", "HOME", "Home");

    @Test
    void everyCommandHasAKey() throws Exception {
        Set<String> commands = Contributions.attributes("commands", "command", "id");
        assertThat(commands).hasSizeGreaterThan(60);
        assertThat(Contributions.attributes("bindings", "key", "commandId")).containsAll(commands);
    }

    @Test
    void everyViewOfAMenuHasAKey() throws Exception {
        assertThat(views("bindings", "key", "parameter", "id"))
                .hasSizeGreaterThan(10)
                .containsAll(views("menus", "command", "parameter", "name"));
    }

    /** In one context: letters are keys of a picture only, and fields have them otherwise. */
    @Test
    void everyKeyIsUsedOnce() throws Exception {
        List<String> keys = new ArrayList<>();
        for (Element key : keys()) {
            keys.add(key.getAttribute("contextId") + " " + key.getAttribute("sequence"));
        }
        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void noKeyIsTheBeginningOfOthers() throws Exception {
        List<String> sequences = sequences();
        for (String each : sequences) {
            assertThat(sequences).as(each).noneMatch(other -> other.startsWith(each + " "));
        }
    }

    @Test
    void whatTheToolkitDoesWithKeysStaysAsItIs() throws Exception {
        for (Element key : keys()) {
            String first = key.getAttribute("sequence").split(" ")[0];
            assertThat(TOOLKIT).doesNotContain(first);
            if (!key.getAttribute("contextId").equals(PICTURE)) {
                assertThat(first)
                        .as("one that writes nothing")
                        .matches("F\\d+|.*M[13].*|M2\\+F\\d+");
            }
        }
    }

    @Test
    void theGuideSaysAllOfThemAndNoOthers() throws Exception {
        String page = Files.readString(Contributions.FOLDER.resolve("../docs/workbench.md"));
        Set<String> said =
                Pattern.compile("`([^`]+)`")
                        .matcher(page.substring(page.indexOf("\n## Keys\n")))
                        .results()
                        .map(result -> result.group(1))
                        // of a row that names servers, too
                        .filter(word -> !word.matches("unix:.*|https:.*"))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>();
        for (String sequence : sequences()) {
            if (!sequence.startsWith("NUMPAD_")) {
                known.add(words(sequence));
            }
        }
        assertThat(said).containsExactlyInAnyOrderElementsOf(known);
    }

    private static Set<String> views(String point, String name, String parameter, String attribute)
            throws Exception {
        Set<String> views = new TreeSet<>();
        for (Element element : Contributions.elements(point, name)) {
            if (element.getAttribute("commandId").equals("org.eclipse.ui.views.showView")) {
                Element first = (Element) element.getElementsByTagName(parameter).item(0);
                assertThat(first.getAttribute(attribute)).endsWith("showView.viewId");
                views.add(first.getAttribute("value"));
            }
        }
        // the platform's own has a key of the platform
        views.remove("org.eclipse.pde.runtime.LogView");
        return views;
    }

    private static List<Element> keys() throws Exception {
        return Contributions.elements("bindings", "key");
    }

    private static List<String> sequences() throws Exception {
        return keys().stream().map(key -> key.getAttribute("sequence")).toList();
    }

    /** As people write it: Ctrl before Alt before Shift. */
    private static String words(String sequence) {
        return Arrays.stream(sequence.split(" "))
                .map(KeysTest::stroke)
                .collect(Collectors.joining(" "));
    }

    private static String stroke(String keys) {
        if (keys.length() == 1) {
            return keys;
        }
        List<String> parts = new ArrayList<>(List.of(keys.split("\\+")));
        parts.sort((one, other) -> rank(one) - rank(other));
        return parts.stream()
                .map(part -> WORDS.getOrDefault(part, part))
                .collect(Collectors.joining("+"));
    }

    private static int rank(String part) {
        int rank = List.of("M1", "M3", "M2").indexOf(part);
        return rank < 0 ? 3 : rank;
    }
}
