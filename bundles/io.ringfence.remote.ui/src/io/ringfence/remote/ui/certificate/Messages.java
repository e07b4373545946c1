package io.ringfence.remote.ui.certificate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String ago;
    public static String ahead;
    public static String days;
    public static String fingerprint;
    public static String from;
    public static String hours;
    public static String issuer;
    public static String itself;
    public static String key;
    public static String keyAndSignature;
    public static String minutes;
    public static String names;
    public static String none;
    public static String notYet;
    public static String now;
    public static String subject;
    public static String unreadable;
    public static String until;

    static {
        NLS.initializeMessages("io.ringfence.remote.ui.certificate.messages", Messages.class);
    }

    private Messages() {}
}
