package io.ringfence.remote.ui.widget;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String browse;
    public static String noMatch;
    public static String noMatchText;
    public static String noMatch_clear;
    public static String unexpected;
    public static String unexpectedRemedy;

    static {
        NLS.initializeMessages("io.ringfence.remote.ui.widget.messages", Messages.class);
    }

    private Messages() {}
}
