package io.ringfence.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * What a bundle says of itself.
 *
 * @param name its symbolic name
 * @param requiredBundles names of the bundles it requires
 * @param importedPackages names of the packages it imports
 * @param lazy whether it is activated when a class of it is first needed
 */
record BundleManifest(
        String name, Set<String> requiredBundles, Set<String> importedPackages, boolean lazy) {

    static BundleManifest read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Attributes main = new Manifest(in).getMainAttributes();
            return new BundleManifest(
                    names(main, "Bundle-SymbolicName").iterator().next(),
                    names(main, "Require-Bundle"),
                    names(main, "Import-Package"),
                    "lazy".equals(main.getValue("Bundle-ActivationPolicy")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether this bundle may draw: the workbench itself, the shared kit, views of a capability.
     */
    boolean hasViews() {
        return name.endsWith(".ui") || name.equals("io.ringfence.app");
    }

    private static Set<String> names(Attributes main, String header) {
        Set<String> names = new TreeSet<>();
        String value = main.getValue(header);
        if (value != null) {
            // a comma inside quotes belongs to a version range
            for (String clause : value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
                names.add(clause.split(";")[0].strip());
            }
        }
        return names;
    }
}
