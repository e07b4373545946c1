package io.ringfence.app.about;

import org.eclipse.core.runtime.ILog;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What this installation is made of, and under which licences. */
final class Inventory {

    private static final String FOLDER = "licences/";
    private static final String OURS = "io.ringfence.";

    /** The licence of Ringfence itself. */
    static final String OWN = "EPL-2.0";

    private Inventory() {}

    /**
     * Components by what is installed of them: their bundles with versions. Bundles that no
     * component has are listed under their own names, without a licence.
     */
    static Map<Component, List<String>> installed() {
        List<Component> known = Component.parse(text("components.tsv"));
        Map<Component, List<String>> found =
                new TreeMap<>(Comparator.comparing(Component::name, String.CASE_INSENSITIVE_ORDER));
        Bundle own = FrameworkUtil.getBundle(Inventory.class);
        for (Bundle bundle : own.getBundleContext().getBundles()) {
            String name = name(bundle);
            if (!name.startsWith(OURS)) {
                Component component =
                        known.stream()
                                .filter(each -> each.has(name))
                                .findFirst()
                                .orElseGet(() -> new Component(name, name, "?", List.of()));
                found.merge(component, List.of(name + " " + bundle.getVersion()), Inventory::both);
            }
        }
        return found;
    }

    /** The text of a licence. */
    static String licence(String name) {
        return text(name + ".txt");
    }

    private static String name(Bundle bundle) {
        String name = bundle.getSymbolicName();
        // the framework itself is called so
        return name == null || name.equals("system.bundle") ? "org.eclipse.osgi" : name;
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).sorted().toList();
    }

    private static String text(String file) {
        URL entry = FrameworkUtil.getBundle(Inventory.class).getEntry(FOLDER + file);
        if (entry == null) {
            return "";
        }
        try (InputStream in = entry.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            ILog.of(Inventory.class).error("cannot read " + file, e);
            return "";
        }
    }
}
