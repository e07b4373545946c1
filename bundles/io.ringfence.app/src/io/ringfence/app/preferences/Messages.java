package io.ringfence.app.preferences;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String copy;
    public static String estate_autosave;
    public static String estate_folder;
    public static String estate_history;
    public static String estate_place;
    public static String live_ask;
    public static String live_note;
    public static String theme;
    public static String theme_dark;
    public static String theme_desktop;
    public static String theme_light;

    static {
        NLS.initializeMessages("io.ringfence.app.preferences.messages", Messages.class);
    }

    private Messages() {}
}
