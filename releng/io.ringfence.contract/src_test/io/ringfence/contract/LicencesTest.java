package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** About lists what is really in the product, under the licences that its parts name themselves. */
class LicencesTest {

    /** What a bundle says of its licence, and what the list must say then. */
    private static final Map<String, String> WORDS =
            Map.of(
                    "apache", "Apache-2.0",
                    "bsd-2-clause", "BSD-2-Clause",
                    "epl-2.0", "EPL-2.0",
                    "mit", "MIT");

    private record Line(String bundles, String licence) {

        boolean has(String bundle) {
            return bundles.endsWith("*")
                    ? bundle.startsWith(bundles.substring(0, bundles.length() - 1))
                    : bundle.equals(bundles);
        }
    }

    @Test
    void listsEveryBundleUnderTheLicenceThatItNames() throws IOException {
        List<Line> lines = lines();
        List<String> wrong = new ArrayList<>();
        TreeSet<String> used = new TreeSet<>();
        Map<String, Path> bundles = bundles();
        assertThat(bundles).hasSizeGreaterThan(80);
        for (Map.Entry<String, Path> bundle : bundles.entrySet()) {
            Line line =
                    lines.stream()
                            .filter(each -> each.has(bundle.getKey()))
                            .findFirst()
                            .orElse(new Line("", ""));
            used.add(line.bundles());
            String said = said(bundle.getValue());
            WORDS.forEach(
                    (word, licence) -> {
                        if (said.contains(word) && !line.licence().contains(licence)) {
                            wrong.add(bundle.getKey() + " says " + word + ", not listed so");
                        }
                    });
            if (line.bundles().isEmpty()) {
                wrong.add(bundle.getKey() + " is not listed");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(lines).extracting(Line::bundles).allMatch(used::contains);
    }

    /** All that is not ours, by its name. */
    private static Map<String, Path> bundles() throws IOException {
        Map<String, Path> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(Product.plugins())) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith("io.ringfence.")) {
                    found.put(name.substring(0, name.lastIndexOf('_')), file);
                }
            }
        }
        return found;
    }

    /** What the bundle's manifest names as its licence, else what its page About does. */
    private static String said(Path bundle) throws IOException {
        if (Files.isDirectory(bundle)) {
            return epl(Files.readString(bundle.resolve("about.html")));
        }
        try (JarFile jar = new JarFile(bundle.toFile())) {
            String header = jar.getManifest().getMainAttributes().getValue("Bundle-License");
            if (header != null) {
                return lower(header);
            }
            ZipEntry about = jar.getEntry("about.html");
            if (about == null) {
                return "";
            }
            try (InputStream in = jar.getInputStream(about)) {
                return epl(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** The rest of such a page is about licences of parts. */
    private static String epl(String about) {
        return about.contains("epl-2.0") ? "epl-2.0" : "";
    }

    private static List<Line> lines() throws IOException {
        Path list = Product.ROOT.resolve("bundles/io.ringfence.app/licences/components.tsv");
        return Files.readString(list)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cells -> new Line(cells[0], cells[2]))
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
