package io.ringfence.model;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** The version of Ringfence itself, from the manifest of the bundle that this class is in. */
public final class ToolVersion {

    private static final String HERE = "ToolVersion.class";

    private ToolVersion() {}

    /** As in {@code 0.1.0}; {@code development} when the class is in no jar. */
    public static String current() {
        var resource = ToolVersion.class.getResource(HERE);
        if (resource == null) {
            return "development";
        }
        String path = ToolVersion.class.getPackageName().replace('.', '/') + "/" + HERE;
        String manifest = resource.toString().replace(path, "META-INF/MANIFEST.MF");
        try (InputStream in = URI.create(manifest).toURL().openStream()) {
            Attributes attributes = new Manifest(in).getMainAttributes();
            String version = attributes.getValue("Bundle-Version");
            return version == null ? "development" : withoutQualifier(version);
        } catch (IOException e) {
            return "development";
        }
    }

    private static String withoutQualifier(String version) {
        String[] parts = version.split("\\.");
        return parts.length < 3 ? version : parts[0] + "." + parts[1] + "." + parts[2];
    }
}
