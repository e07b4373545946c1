package io.ringfence.model.estate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Texts one after the other, each with its length before it, so that no two sequences of texts are
 * the same bytes. A buffer that is used again: what is digested of a large estate is hundreds of
 * thousands of short texts.
 */
final class Texts {

    private static final int START = 1 << 14;
    private static final int DIGITS = 10;
    private static final int ASCII = 0x80;

    private byte[] bytes = new byte[START];
    private int size;

    /** Adds a text in UTF-8. */
    void add(String text) {
        add(text, "");
    }

    /** Adds a text and another one as if they were one. */
    void add(String text, String rest) {
        int before = size;
        room(DIGITS + 1 + text.length() + rest.length());
        number(text.length() + rest.length());
        if (!ascii(text) || !ascii(rest)) {
            size = before;
            byte[] encoded = (text + rest).getBytes(StandardCharsets.UTF_8);
            room(DIGITS + 1);
            number(encoded.length);
            addBytes(encoded);
        }
    }

    /** Adds bytes as they are. */
    void addBytes(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    /** The digest of all that was added; begins anew. */
    byte[] digest(MessageDigest digest) {
        digest.update(bytes, 0, size);
        size = 0;
        return digest.digest();
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    /** A number and a colon. */
    private void number(int value) {
        int digits = 1;
        for (int rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        size += digits;
        int rest = value;
        for (int at = size - 1; at >= size - digits; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        bytes[size] = ':';
        size++;
    }

    /** Adds a text where each character is a byte; returns false at one that is not. */
    private boolean ascii(String text) {
        int at = size;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= ASCII) {
                return false;
            }
            bytes[at] = (byte) letter;
            at++;
        }
        size = at;
        return true;
    }
}
