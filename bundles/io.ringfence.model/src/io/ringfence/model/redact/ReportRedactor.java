package io.ringfence.model.redact;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text that a person will send to others: log entries, stack traces, messages.
 *
 * <p>It is stricter than {@link SecretText}, which leaves the words of a server as they are: what
 * looks like a secret is taken out wherever it stands, and so are the names of people in the paths
 * of their home folders. Takes time linear in the text's length. May be used by several threads.
 */
public final class ReportRedactor {

    /** What stands in place of a person's name. */
    public static final String USER = "[user]";

    private static final String QUOTE = "[\"'`]?";

    /** What is given to a name that sounds like a secret, to the end of the word or the quote. */
    private static final Pattern ASSIGNED =
            Pattern.compile(
                    "(?i)((?:pass(?:word|wd|phrase)?|pwd|secret|token|credentials?|bearer"
                            + "|api[_.-]?key|access[_.-]?key|private[_.-]?key|encryption[_.-]?key"
                            + "|session[_.-]?(?:key|id)|cookie|authorization)s?"
                            + QUOTE
                            + "\\h{0,8}(?:=>|[:=])\\h{0,8}(?:(?:Bearer|Basic|Digest)\\h+)?)"
                            + "(\"[^\"\\n]{0,4096}\"|'[^'\\n]{0,4096}'|[^\\s\"',;)}\\]]+)");

    /** A scheme of HTTP and what proves who one is. */
    private static final Pattern SCHEME =
            Pattern.compile("(?i)\\b(Bearer|Basic)(\\h+)[A-Za-z0-9+/._~=-]{8,}");

    /** Query parameters that carry a secret. */
    private static final Pattern QUERY =
            Pattern.compile(
                    "(?i)([?&](?:[a-z_.-]*(?:secret|token|key|sig|password|auth|code))=)[^&\\s]+");

    private static final Pattern AGE_KEY = Pattern.compile("AGE-SECRET-KEY-1[A-Z0-9]*");

    /** A PEM block as Base64 in one piece. */
    private static final Pattern ENCODED_PEM = Pattern.compile("LS0tLS1CRUdJTi[A-Za-z0-9+/=]*");

    private static final Pattern CRYPT_HASH =
            Pattern.compile("\\$(?:1|2[aby]|5|6|y|gy)\\$[\\w./$=-]{8,}");

    /** Words that are long enough to be looked at closer. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9+/_=.-]{16,}");

    private static final Pattern HOME =
            Pattern.compile(
                    "(/home/|/Users/|(?i:[A-Z]:\\\\{1,2}Users\\\\{1,2}))"
                            + "((?<=/)[^/\\\\\\s:\"'<>|]+|(?<=\\\\)[^/\\\\:\"'<>|\\n]+)");

    private final List<Map.Entry<String, String>> names;

    /**
     * @param names what else is taken out, and what stands in its place: the user's home folder,
     *     addresses; those that are shorter than three letters are passed over
     */
    public ReportRedactor(Map<String, String> names) {
        this.names =
                names.entrySet().stream()
                        .filter(entry -> entry.getKey().length() > 2)
                        .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                        .sorted(
                                Comparator.comparingInt(
                                        (Map.Entry<String, String> entry) ->
                                                -entry.getKey().length()))
                        .toList();
    }

    /** The text without secrets; doing it twice changes nothing more. */
    public String redact(String text) {
        String clean = SecretText.redact(text);
        for (Map.Entry<String, String> name : names) {
            clean = clean.replace(name.getKey(), name.getValue());
        }
        clean = HOME.matcher(clean).replaceAll("$1" + Matcher.quoteReplacement(USER));
        clean = AGE_KEY.matcher(clean).replaceAll(literal(SecretKind.PRIVATE_KEY));
        clean = ENCODED_PEM.matcher(clean).replaceAll(literal(SecretKind.PRIVATE_KEY));
        clean = CRYPT_HASH.matcher(clean).replaceAll(literal(SecretKind.PASSWORD));
        clean = SCHEME.matcher(clean).replaceAll("$1$2" + literal(SecretKind.TOKEN));
        clean = QUERY.matcher(clean).replaceAll("$1" + literal(SecretKind.CREDENTIALS));
        clean = ASSIGNED.matcher(clean).replaceAll(ReportRedactor::assigned);
        return WORD.matcher(clean).replaceAll(ReportRedactor::word);
    }

    private static String assigned(MatchResult found) {
        String value = found.group(2);
        boolean kept = value.startsWith("[redacted") || SecretLook.isTrivial(value);
        return Matcher.quoteReplacement(
                kept ? found.group() : found.group(1) + SecretKind.CREDENTIALS.marker());
    }

    private static String word(MatchResult found) {
        String word = found.group();
        // names of classes and files are many words
        boolean secret =
                SecretLook.isIssued(word)
                        || Arrays.stream(word.split("[/.]")).anyMatch(SecretLook::isRandomWord);
        return Matcher.quoteReplacement(secret ? SecretKind.TOKEN.marker() : word);
    }

    private static String literal(SecretKind kind) {
        return Matcher.quoteReplacement(kind.marker());
    }
}
