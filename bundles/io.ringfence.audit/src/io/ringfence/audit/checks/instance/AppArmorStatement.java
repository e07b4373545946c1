package io.ringfence.audit.checks.instance;

import io.ringfence.audit.check.ConfigLines;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A rule of {@code raw.apparmor}, an include, or the brace that opens or closes a block
 * (apparmor.d(5)).
 *
 * @param line on which it starts, with its whole text
 * @param words without qualifiers; quotes are off
 * @param deny whether it forbids instead of allowing
 * @param priority whether it has a priority, by which it may win over a rule that forbids
 * @param type what it is
 */
record AppArmorStatement(
        ConfigLines.Line line, List<String> words, boolean deny, boolean priority, Type type) {

    /** The sorts of statements. */
    enum Type {
        RULE,
        /** The header of a block: a profile, a hat, a condition. */
        OPEN,
        CLOSE
    }

    private static final Set<String> QUALIFIERS =
            Set.of("audit", "allow", "deny", "prompt", "quiet", "owner", "other");

    static AppArmorStatement of(int number, List<String> words, Type type) {
        List<String> rest = new ArrayList<>(words);
        boolean deny = false;
        boolean priority = false;
        while (!rest.isEmpty()
                && (QUALIFIERS.contains(rest.getFirst())
                        || rest.getFirst().startsWith("priority="))) {
            deny |= rest.getFirst().equals("deny");
            priority |= rest.getFirst().startsWith("priority=");
            rest.removeFirst();
        }
        String end = type == Type.RULE ? "," : type == Type.OPEN ? " {" : "}";
        return new AppArmorStatement(
                new ConfigLines.Line(number, String.join(" ", words) + end),
                List.copyOf(rest),
                deny,
                priority,
                type);
    }

    /** The word that says what it rules, empty when it is none: a file rule starts with a path. */
    String keyword() {
        return words.isEmpty() ? "" : words.getFirst();
    }

    /** Whether any word starts so. */
    boolean has(String start) {
        return words.stream().anyMatch(word -> word.startsWith(start));
    }
}
