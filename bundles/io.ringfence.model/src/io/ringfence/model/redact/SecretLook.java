package io.ringfence.model.redact;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a free-form value looks like, by its name and by itself.
 *
 * <p>It decides only how the value is called after it was taken out, so a wrong guess never shows a
 * secret: it makes a check speak up too much or too little.
 */
final class SecretLook {

    /** Only the start of a long text is looked at: work stays bounded. */
    private static final int LOOKED_AT = 64 * 1024;

    private static final Pattern PASSWORD_NAME =
            Pattern.compile("passw|passphrase|pwd$|(^|[._-])(pass|pw)$");
    private static final Pattern TOKEN_NAME =
            Pattern.compile("token$|api[_-]?key$|jwt$|bearer$|session[_-]?key$");
    private static final Pattern CREDENTIALS_NAME =
            Pattern.compile(
                    "secret|credential|private[_-]?key$|access[_-]?key$|encryption[_-]?key$");

    /** Names of values that are a place or a number about a secret, not the secret itself. */
    private static final Pattern ABOUT_NAME =
            Pattern.compile("(_file|_path|_dir|_url|_name|_id|_expiry|_ttl|_length|_policy)$");

    private static final Pattern TRIVIAL =
            Pattern.compile(
                    "true|false|yes|no|on|off|null|none|~|[0-9]{1,3}|\\*+|/[\\w./-]*|\\$\\{?\\w+}?",
                    Pattern.CASE_INSENSITIVE);

    /** Tokens that name their issuer by a prefix. */
    private static final Pattern ISSUED_TOKEN =
            Pattern.compile(
                    "\\b(gh[pousr]_[A-Za-z0-9]{20}|github_pat_\\w{20}|glpat-[\\w-]{16}|xox[abeoprs]-\\w{8}"
                        + "|[sr]k_live_\\w{10}|AIza[\\w-]{30}|npm_\\w{30}|pypi-\\w{16}|hvs\\.\\w{16}"
                        + "|dckr_pat_\\w{16}|SG\\.[\\w-]{16}|eyJjbGllbnRfbmFtZSI6|eyJzZXJ2ZXJfbmFtZSI6)");

    /** The first part of a JSON web token ends with a dot, and so does the second. */
    private static final Pattern WEB_TOKEN_FIRST = Pattern.compile("\\beyJ[\\w-]{8,1024}+\\z");

    private static final Pattern WEB_TOKEN_SECOND = Pattern.compile("eyJ[\\w-]{8,}+");

    /** So many letters the first part may have. */
    private static final int FIRST_PART = 1027;

    private static final Pattern CLOUD_KEY = Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b");

    /** A crypt(3) hash, as in cloud-init's {@code passwd}. */
    private static final Pattern CRYPT_HASH =
            Pattern.compile("\\$(1|2[aby]|5|6|y|gy)\\$[\\w./$=-]{8}");

    private static final String ASSIGNED =
            "[\"']?[ \\t]{0,8}[:=][ \\t]{0,8}[\"']?([^\\s\"',#]{2,64})";

    private static final Pattern PASSWORD_LINE =
            Pattern.compile(
                    "(?:password|passwd|passphrase|plain_text_passwd|[_-]pass|[_-]pwd)" + ASSIGNED,
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN_LINE =
            Pattern.compile("(?:token|api[_-]?key)" + ASSIGNED, Pattern.CASE_INSENSITIVE);
    private static final Pattern CREDENTIALS_LINE =
            Pattern.compile(
                    "(?:secret|secret[_-]key|access[_-]key|credentials?)" + ASSIGNED,
                    Pattern.CASE_INSENSITIVE);

    /** Cloud-init's list of names and passwords. */
    private static final Pattern CHPASSWD = Pattern.compile("chpasswd:\\s{0,8}[{\\n]");

    private static final Pattern ONE_WORD = Pattern.compile("[A-Za-z0-9+/_=-]{32,512}");

    private SecretLook() {}

    static SecretKind kindOf(String name, String value) {
        String text = value.length() > LOOKED_AT ? value.substring(0, LOOKED_AT) : value;
        if (holdsPrivateKey(text)) {
            return SecretKind.PRIVATE_KEY;
        }
        if (!SecretText.redact(text).equals(text) || CLOUD_KEY.matcher(text).find()) {
            return SecretKind.CREDENTIALS;
        }
        if (isToken(text)) {
            return SecretKind.TOKEN;
        }
        if (CRYPT_HASH.matcher(text).find() || CHPASSWD.matcher(text).find()) {
            return SecretKind.PASSWORD;
        }
        SecretKind byName = byName(name, text);
        return byName.isSecret() ? byName : byContent(text);
    }

    private static boolean holdsPrivateKey(String text) {
        return isPrivateKey(text)
                || text.startsWith("LS0tLS1CRUdJTi")
                        && isPrivateKey(decoded(text.substring(0, Math.min(text.length(), 64))));
    }

    private static boolean isPrivateKey(String text) {
        return text.contains("-----BEGIN ") && text.contains("PRIVATE KEY")
                || text.contains("AGE-SECRET-KEY-1")
                || text.contains("PuTTY-User-Key-File-");
    }

    private static String decoded(String base64) {
        try {
            return new String(
                    Base64.getMimeDecoder().decode(base64.substring(0, base64.length() / 4 * 4)),
                    StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return ""; // no base64 after all: it is no key
        }
    }

    private static SecretKind byName(String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (isTrivial(text) || ABOUT_NAME.matcher(lower).find()) {
            return SecretKind.VALUE;
        }
        if (PASSWORD_NAME.matcher(lower).find()) {
            return SecretKind.PASSWORD;
        }
        if (TOKEN_NAME.matcher(lower).find()) {
            return SecretKind.TOKEN;
        }
        return CREDENTIALS_NAME.matcher(lower).find() ? SecretKind.CREDENTIALS : SecretKind.VALUE;
    }

    private static SecretKind byContent(String text) {
        if (assigns(PASSWORD_LINE, text)) {
            return SecretKind.PASSWORD;
        }
        if (assigns(TOKEN_LINE, text)) {
            return SecretKind.TOKEN;
        }
        if (assigns(CREDENTIALS_LINE, text)) {
            return SecretKind.CREDENTIALS;
        }
        return isRandomWord(text) ? SecretKind.TOKEN : SecretKind.VALUE;
    }

    private static boolean assigns(Pattern pattern, String text) {
        return pattern.matcher(text).results().anyMatch(found -> !isTrivial(found.group(1)));
    }

    /** Whether it is a token that says who issued it, or a cloud's key. */
    static boolean isIssued(String word) {
        return isToken(word) || CLOUD_KEY.matcher(word).find();
    }

    private static boolean isToken(String text) {
        return ISSUED_TOKEN.matcher(text).find() || hasWebToken(text);
    }

    /** From dot to dot: a text may have the beginning of a first part at every fourth letter. */
    private static boolean hasWebToken(String text) {
        String[] parts = text.split("\\.", -1);
        for (int i = 1; i < parts.length - 1; i++) {
            if (WEB_TOKEN_SECOND.matcher(parts[i]).matches()
                    && WEB_TOKEN_FIRST.matcher(lastWord(parts[i - 1])).find()) {
                return true;
            }
        }
        return false;
    }

    /** The end that may be of a token, with one letter before it. */
    private static String lastWord(String text) {
        int start = text.length();
        int first = Math.max(0, start - FIRST_PART);
        while (start > first && isOfToken(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(Math.max(0, start - 1));
    }

    private static boolean isOfToken(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '_'
                || c == '-';
    }

    /** Whether it is one long word without sense. */
    static boolean isRandomWord(String word) {
        return ONE_WORD.matcher(word).matches() && isRandom(word);
    }

    /** Whether it is a value that hides nothing: a number, a path, a yes or no. */
    static boolean isTrivial(String text) {
        return text.length() < 256 && TRIVIAL.matcher(text.strip()).matches();
    }

    /** Upper case, lower case and digits mixed, and at least 4.3 bits of entropy a character. */
    private static boolean isRandom(String text) {
        int[] counts = new int[128];
        boolean upper = false;
        boolean lower = false;
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            counts[c]++;
            upper |= c >= 'A' && c <= 'Z';
            lower |= c >= 'a' && c <= 'z';
            digit |= c >= '0' && c <= '9';
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / text.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return upper && lower && digit && bits >= 4.3;
    }
}
