package io.ringfence.app.perspective;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Platform;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A perspective that a bundle of this installation declares. The platform's own registry of them
 * knows those, too, that a saved layout made up.
 *
 * @param id what the platform calls it
 * @param name what people call it, as in {@code ID maps}
 * @param bundle who declares it
 */
public record Declared(String id, String name, String bundle) {

    /** The perspective that a window begins with. */
    public static final String REVIEW = "io.ringfence.app.review";

    private static final String OURS = "io.ringfence.";
    private static final String POINT = "org.eclipse.ui.perspectives";

    /** The review first, then by the bundles that declare them: the same at every start. */
    static final Comparator<Declared> ORDER =
            Comparator.<Declared>comparingInt(each -> each.id.equals(REVIEW) ? 0 : 1)
                    .thenComparing(Declared::bundle)
                    .thenComparing(Declared::id);

    /** All of ours, in the order of their tabs. */
    public static List<Declared> all() {
        IExtensionRegistry registry = Platform.getExtensionRegistry();
        return Arrays.stream(registry.getConfigurationElementsFor(POINT))
                .map(Declared::of)
                .filter(each -> each.id.startsWith(OURS))
                .sorted(ORDER)
                .toList();
    }

    /** Whether somebody declares a perspective. */
    public static boolean has(String id) {
        return all().stream().anyMatch(each -> each.id.equals(id));
    }

    private static Declared of(IConfigurationElement element) {
        return new Declared(
                text(element, "id"), text(element, "name"), element.getContributor().getName());
    }

    private static String text(IConfigurationElement element, String attribute) {
        String text = element.getAttribute(attribute);
        return text == null ? "" : text;
    }
}
