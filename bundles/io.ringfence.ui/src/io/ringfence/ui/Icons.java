package io.ringfence.ui;

import io.ringfence.ui.estate.Mark;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/**
 * Our icons: drawings of {@code icons/}, each in a light and a dark variant. Images are made once
 * and belong to the display.
 */
public final class Icons {

    private static final String BUNDLE = "io.ringfence.ui";

    private Icons() {}

    /**
     * The icon for the current theme.
     *
     * @param name file name without its ending, as in {@code kind-server}
     */
    public static Image image(String name) {
        String path = path(name);
        ImageRegistry registry = JFaceResources.getImageRegistry();
        if (registry.getDescriptor(path) == null) {
            registry.put(path, descriptor(name));
        }
        return registry.get(path);
    }

    /** The mark's shape in its colour for the current theme. */
    public static Image image(Mark mark) {
        return image(mark.icon());
    }

    /** As {@link #image(String)}, for those who make the image themselves. */
    public static ImageDescriptor descriptor(String name) {
        return ResourceLocator.imageDescriptorFromBundle(BUNDLE, path(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no icon " + name));
    }

    private static String path(String name) {
        return (Shade.isDark() ? "icons/dark/" : "icons/") + name + ".svg";
    }
}
