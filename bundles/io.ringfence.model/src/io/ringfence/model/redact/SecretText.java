package io.ringfence.model.redact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of any text what is secret wherever it stands: private keys in PEM form and passwords
 * in URLs. Everything around them is kept. Takes time linear in the text's length.
 */
public final class SecretText {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";

    /** A user name in a URL that is at least this long is a token. */
    private static final int TOKEN_LENGTH = 20;

    private static final Pattern LXC_ENVIRONMENT =
            Pattern.compile(
                    "^([ \\t]*lxc\\.environment(?:\\.[a-z]+)?[ \\t]*=([^=\\n]++)=)(.+)$",
                    Pattern.MULTILINE);

    private SecretText() {}

    /** The text without private keys and URL passwords; the same text when there are none. */
    public static String redact(String text) {
        return withoutPasswords(withoutKeys(text));
    }

    /** As {@link #redact}, and without the values of {@code lxc.environment} lines. */
    static String redactLxc(String rawLxc) {
        String text = redact(rawLxc);
        if (!text.contains("lxc.environment")) {
            return text;
        }
        return LXC_ENVIRONMENT
                .matcher(text)
                .replaceAll(
                        line -> {
                            String value = line.group(3).strip();
                            boolean done = value.isEmpty() || SecretKind.of(value).isPresent();
                            String kept =
                                    done
                                            ? line.group()
                                            : line.group(1)
                                                    + SecretLook.kindOf(
                                                                    line.group(2).strip(), value)
                                                            .marker();
                            return Matcher.quoteReplacement(kept);
                        });
    }

    /** Whether it is worth looking closer; quick, and never wrongly false. */
    static boolean mayHoldSecret(char[] text, int from, int length) {
        int end = from + length - 2;
        for (int i = from; i < end; i++) {
            char c = text[i];
            if (c == '/' && text[i + 1] == '/' && i > from && text[i - 1] == ':'
                    || c == '-' && text[i + 1] == '-' && text[i + 2] == '-') {
                return true;
            }
        }
        return false;
    }

    private static String withoutKeys(String text) {
        int begin = text.indexOf(BEGIN);
        if (begin < 0 || !text.contains("PRIVATE KEY")) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        while (begin >= 0) {
            int label = begin + BEGIN.length();
            int next = endOfLabel(text, label);
            if (text.substring(label, next).contains("PRIVATE KEY")) {
                next = endOfBlock(text, next);
                out.append(text, copied, begin).append(SecretKind.PRIVATE_KEY.marker());
                copied = next;
            }
            begin = text.indexOf(BEGIN, next);
        }
        return out.append(text, copied, text.length()).toString();
    }

    private static int endOfLabel(String text, int from) {
        int i = from;
        while (i < text.length() && isLabel(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isLabel(char c) {
        return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == ' ';
    }

    /** After the end line, or the end of the text: half a key is a secret, too. */
    private static int endOfBlock(String text, int from) {
        int end = text.indexOf(END, from);
        int dashes = end < 0 ? -1 : text.indexOf(DASHES, end + END.length());
        return dashes < 0 ? text.length() : dashes + DASHES.length();
    }

    private static String withoutPasswords(String text) {
        int slashes = text.indexOf("://");
        if (slashes < 0 || text.indexOf('@', slashes) < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        while (slashes >= 0) {
            int from = slashes + 3;
            int at = lastAtOfAuthority(text, from);
            if (at > from) {
                int colon = text.indexOf(':', from);
                if (colon >= 0 && colon < at - 1) {
                    out.append(text, copied, colon + 1).append(SecretKind.PASSWORD.marker());
                    copied = at;
                } else if (colon < 0 && at - from >= TOKEN_LENGTH
                        || colon > at && at - from >= TOKEN_LENGTH) {
                    out.append(text, copied, from).append(SecretKind.TOKEN.marker());
                    copied = at;
                }
                from = at;
            }
            slashes = text.indexOf("://", from);
        }
        return out.append(text, copied, text.length()).toString();
    }

    private static int lastAtOfAuthority(String text, int from) {
        int at = -1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@') {
                at = i;
            } else if (c <= ' ' || c == '/' || c == '?' || c == '#' || c == '"' || c == '\''
                    || c == '<') {
                return at;
            }
        }
        return at;
    }
}
