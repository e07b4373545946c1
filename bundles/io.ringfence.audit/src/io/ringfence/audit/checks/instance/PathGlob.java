package io.ringfence.audit.checks.instance;

import java.util.ArrayList;
import java.util.List;

/**
 * A path pattern of AppArmor: {@code *} and {@code ?} stay within a folder, {@code **} does not,
 * <code>{a,b}</code> is either, {@code [ab]} one of these characters. What is too intricate to
 * follow counts as matching.
 */
final class PathGlob {

    private static final int MOST_ALTERNATIVES = 64;
    private static final int LONGEST = 512;

    private final List<String> alternatives = new ArrayList<>();
    private boolean intricate;

    PathGlob(String pattern) {
        if (pattern.length() > LONGEST) {
            intricate = true;
        } else {
            expand("", pattern);
        }
    }

    boolean matches(String path) {
        return intricate || alternatives.stream().anyMatch(each -> matches(each, path));
    }

    /** Writes alternatives out; the innermost of nested ones are reached as the first ones go. */
    private void expand(String done, String rest) {
        int open = rest.indexOf('{');
        int close = open < 0 ? -1 : closing(rest, open);
        if (close < 0) {
            alternatives.add(done + rest);
            return;
        }
        for (String choice : choices(rest.substring(open + 1, close))) {
            if (alternatives.size() >= MOST_ALTERNATIVES) {
                intricate = true;
                return;
            }
            expand(done + rest.substring(0, open), choice + rest.substring(close + 1));
        }
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> choices(String text) {
        List<String> choices = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ',' && depth == 0) {
                choices.add(text.substring(start, i));
                start = i + 1;
            }
        }
        choices.add(text.substring(start));
        return choices;
    }

    /** Follows all ways through the pattern at once: the work is bounded by both lengths. */
    private static boolean matches(String pattern, String path) {
        boolean[] here = new boolean[path.length() + 1];
        here[0] = true;
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            boolean[] next = new boolean[here.length];
            if (c == '*') {
                boolean folders = at + 1 < pattern.length() && pattern.charAt(at + 1) == '*';
                for (int i = 0; i < here.length; i++) {
                    next[i] =
                            here[i]
                                    || i > 0
                                            && next[i - 1]
                                            && (folders || path.charAt(i - 1) != '/');
                }
                at += folders ? 2 : 1;
            } else {
                int end = c == '[' ? pattern.indexOf(']', at + 2) : -1;
                String set = end < 0 ? "" : pattern.substring(at + 1, end);
                for (int i = 0; i < path.length(); i++) {
                    next[i + 1] = here[i] && takes(c, set, path.charAt(i));
                }
                at = end < 0 ? at + 1 : end + 1;
            }
            here = next;
        }
        return here[path.length()];
    }

    private static boolean takes(char c, String set, char actual) {
        if (!set.isEmpty()) {
            boolean not = set.charAt(0) == '^';
            return not != isIn(not ? set.substring(1) : set, actual);
        }
        return c == '?' ? actual != '/' : c == actual;
    }

    private static boolean isIn(String set, char actual) {
        for (int i = 0; i < set.length(); i++) {
            boolean span = i + 2 < set.length() && set.charAt(i + 1) == '-';
            if (span
                    ? actual >= set.charAt(i) && actual <= set.charAt(i + 2)
                    : actual == set.charAt(i)) {
                return true;
            }
            i += span ? 2 : 0;
        }
        return false;
    }
}
