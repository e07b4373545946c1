package io.ringfence.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 sums. */
public final class Sha256 {

    private static final Pattern SUM = Pattern.compile("[0-9a-f]{64}");

    private Sha256() {}

    /** Whether the text can be a sum: 64 lower-case hexadecimal digits. */
    public static boolean isSum(String text) {
        return SUM.matcher(text).matches();
    }

    /** The sum in 64 lower-case hexadecimal digits. */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
