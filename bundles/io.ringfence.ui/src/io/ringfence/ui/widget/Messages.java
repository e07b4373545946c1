package io.ringfence.ui.widget;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String command_copied;
    public static String commands_copied;
    public static String copyCommands;
    public static String hide;
    public static String show;
    public static String tag_remove;

    static {
        NLS.initializeMessages("io.ringfence.ui.widget.messages", Messages.class);
    }

    private Messages() {}
}
