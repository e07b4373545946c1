package io.ringfence.app;

import io.ringfence.ui.Shade;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandImageService;
import org.eclipse.ui.internal.commands.CommandImageService;

import java.net.MalformedURLException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives commands our icons in the variant of the current theme where the platform lists them, as in
 * Find Actions. Menus and tool bars have {@link ThemedIcons}.
 */
@SuppressWarnings("restriction") // the platform knows one icon of a command and no themes
final class CommandIcons {

    private static final String POINT = "org.eclipse.ui.commandImages";
    private static final Pattern OURS = Pattern.compile(".*icons/([\\w-]+\\.svg)");
    private static final String FOLDER = "platform:/plugin/io.ringfence.ui/icons/";

    private CommandIcons() {}

    static void follow(IWorkbenchWindow window) {
        if (window.getService(ICommandImageService.class) instanceof CommandImageService images) {
            apply(images);
            Shade.onChange(window.getShell(), () -> apply(images));
        }
    }

    private static void apply(CommandImageService images) {
        String folder = Shade.isDark() ? FOLDER + "dark/" : FOLDER;
        for (IConfigurationElement image :
                Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) {
            String command = image.getAttribute("commandId");
            String icon = image.getAttribute("icon");
            Matcher ours = OURS.matcher(icon == null ? "" : icon);
            if (image.getContributor().getName().startsWith("io.ringfence.") && ours.matches()) {
                bind(images, command, folder + ours.group(1));
            }
        }
    }

    private static void bind(CommandImageService images, String command, String place) {
        try {
            images.bind(
                    command, ICommandImageService.TYPE_DEFAULT, null, URI.create(place).toURL());
        } catch (MalformedURLException e) {
            ILog.of(CommandIcons.class).warn(place, e);
        }
    }
}
