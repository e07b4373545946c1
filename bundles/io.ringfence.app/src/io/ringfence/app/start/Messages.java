package io.ringfence.app.start;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String inUse;
    public static String noHome;
    public static String notKept;
    public static String tooMany;

    static {
        NLS.initializeMessages("io.ringfence.app.start.messages", Messages.class);
    }

    private Messages() {}
}
