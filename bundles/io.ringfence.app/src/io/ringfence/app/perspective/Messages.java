package io.ringfence.app.perspective;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String reset_no;
    public static String reset_text;
    public static String reset_title;
    public static String reset_yes;

    static {
        NLS.initializeMessages("io.ringfence.app.perspective.messages", Messages.class);
    }

    private Messages() {}
}
