package io.ringfence.app.manual;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Names sections as the web pages of repositories do: lower case, spaces become hyphens, other
 * signs are dropped, and what comes again gets a number.
 */
final class Anchors {

    private final Map<String, Integer> used = new HashMap<>();

    String of(String heading) {
        StringBuilder out = new StringBuilder(heading.length());
        heading.toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(
                        c -> {
                            if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                                out.appendCodePoint(c);
                            } else if (c == ' ') {
                                out.append('-');
                            }
                        });
        String name = out.toString();
        int again = used.merge(name, 1, Integer::sum) - 1;
        return again == 0 ? name : name + "-" + again;
    }
}
