package io.ringfence.ui;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String age_days;
    public static String age_hours;
    public static String age_minutes;
    public static String age_now;

    static {
        NLS.initializeMessages("io.ringfence.ui.messages", Messages.class);
    }

    private Messages() {}
}
