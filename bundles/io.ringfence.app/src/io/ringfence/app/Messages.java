package io.ringfence.app;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String damage_notice;
    public static String damage_notices;
    public static String damage_unnamed;
    public static String status_captured;
    public static String status_changeable;
    public static String status_changeables;
    public static String status_damaged;
    public static String status_lost;
    public static String status_notSaved;
    public static String status_oldest;
    public static String status_paused;
    public static String status_readOnly;
    public static String status_servers;
    public static String status_unkept;
    public static String status_unsaved;
    public static String title_readOnly;
    public static String unexpected;
    public static String words_component;
    public static String words_filter;
    public static String words_log;
    public static String words_ownLog;
    public static String words_reload;

    static {
        NLS.initializeMessages("io.ringfence.app.messages", Messages.class);
    }

    private Messages() {}
}
