package io.ringfence.remote.ui.attempt;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String cancelled;
    public static String cancelledRemedy;
    public static String encrypted;
    public static String encryptedRemedy;
    public static String forgotten;
    public static String forgottenRemedy;
    public static String key;
    public static String key_p256;
    public static String key_p384;
    public static String key_rsa;
    public static String key_weak;
    public static String need;
    public static String noFile;
    public static String noFileRemedy;
    public static String passphrase_text;
    public static String passphrase_title;

    static {
        NLS.initializeMessages("io.ringfence.remote.ui.attempt.messages", Messages.class);
    }

    private Messages() {}
}
