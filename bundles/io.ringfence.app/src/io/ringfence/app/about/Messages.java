package io.ringfence.app.about;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String about;
    public static String aboutText;
    public static String bundles;
    public static String copy;
    public static String licence;
    public static String licences;
    public static String part;
    public static String parts;
    public static String versions;

    static {
        NLS.initializeMessages("io.ringfence.app.about.messages", Messages.class);
    }

    private Messages() {}
}
