package io.ringfence.app.about;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What runs here.
 *
 * @param rows names and versions, in the order in which they are shown
 */
public record Versions(Map<String, String> rows) {

    private static final String REVISION = "Ringfence-Revision";
    private static final String UNKNOWN = "unknown";

    public Versions {
        rows = new LinkedHashMap<>(rows);
    }

    /** Of this process, on the user interface's thread. */
    public static Versions current() {
        Bundle bundle = FrameworkUtil.getBundle(Versions.class);
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Ringfence", number(bundle));
        rows.put("Build", bundle.getVersion().getQualifier() + revision(bundle));
        rows.put("Eclipse workbench", version("org.eclipse.ui.workbench"));
        rows.put("SWT", SWT.getPlatform() + " " + SWT.getVersion() + toolkit());
        rows.put("Java", property("java.runtime.version") + ", " + property("java.vendor"));
        rows.put(
                "System",
                property("os.name") + " " + property("os.version") + ", " + property("os.arch"));
        rows.put("Desktop", desktop(System.getenv()));
        return new Versions(rows);
    }

    /** One row a line. */
    public String text() {
        return rows.entrySet().stream()
                .map(row -> row.getKey() + ": " + row.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** What the session says of itself. */
    static String desktop(Map<String, String> environment) {
        String name = environment.getOrDefault("XDG_CURRENT_DESKTOP", UNKNOWN);
        String session = environment.getOrDefault("XDG_SESSION_TYPE", "");
        String backend = environment.getOrDefault("GDK_BACKEND", "");
        return name
                + (session.isEmpty() ? "" : ", " + session)
                + (backend.isEmpty() ? "" : ", GDK_BACKEND=" + backend);
    }

    private static String number(Bundle bundle) {
        var version = bundle.getVersion();
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    /** Where its sources stood when it was built, as far as the build knew. */
    private static String revision(Bundle bundle) {
        String revision = bundle.getHeaders().get(REVISION);
        return revision == null || revision.isBlank() ? "" : " (" + revision + ")";
    }

    private static String version(String name) {
        Bundle bundle = Platform.getBundle(name);
        return bundle == null ? UNKNOWN : bundle.getVersion().toString();
    }

    private static String toolkit() {
        String gtk = System.getProperty("org.eclipse.swt.internal.gtk.version");
        return gtk == null ? "" : ", GTK " + gtk;
    }

    private static String property(String name) {
        return Objects.requireNonNullElse(System.getProperty(name), UNKNOWN);
    }
}
