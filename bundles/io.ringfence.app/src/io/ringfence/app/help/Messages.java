package io.ringfence.app.help;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String back;
    public static String contents;
    public static String forward;
    public static String found_advice;
    public static String found_many;
    public static String found_none;
    public static String found_one;
    public static String help;
    public static String keys;
    public static String keys_about;
    public static String keys_command;
    public static String keys_keys;
    public static String search;

    static {
        NLS.initializeMessages("io.ringfence.app.help.messages", Messages.class);
    }

    private Messages() {}
}
