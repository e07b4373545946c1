package io.ringfence.ui.command;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String allFiles;
    public static String captureFiles;
    public static String copied_name;
    public static String copied_selection;
    public static String fileName;
    public static String openCapture;
    public static String saveCapture;

    static {
        NLS.initializeMessages("io.ringfence.ui.command.messages", Messages.class);
    }

    private Messages() {}
}
