package io.ringfence.model.redact;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What happens to the values of JSON members with a certain name; a row of {@code
 * secret-rules.tsv}.
 *
 * @param pattern the name, with a {@code *} at its start or end for any text there
 * @param operationOnly whether it holds only inside the metadata of an operation
 * @param action what happens
 * @param kind the kind for {@link Action#REPLACE} and {@link Action#REPLACE_HEX}, null when the
 *     value decides
 */
record SecretRule(String pattern, boolean operationOnly, Action action, @Nullable SecretKind kind) {

    /** The rule of all names that no other rule is about. */
    static final SecretRule NONE = new SecretRule("*", false, Action.KEEP, null);

    /** What happens to a value. */
    enum Action {
        /** Only what is secret wherever it stands is taken out of it. */
        KEEP,
        /** It is replaced, and so is every text and number inside of it. */
        REPLACE,
        /** It is replaced if it is nothing but hexadecimal digits, at least 32 of them. */
        REPLACE_HEX,
        /** The values of {@code lxc.environment} lines in it are replaced. */
        LXC
    }

    boolean matches(String name, boolean inOperation) {
        if (operationOnly && !inOperation) {
            return false;
        }
        if (pattern.startsWith("*")) {
            return name.endsWith(pattern.substring(1));
        }
        if (pattern.endsWith("*")) {
            return name.startsWith(pattern.substring(0, pattern.length() - 1));
        }
        return name.equals(pattern);
    }

    /** What {@code text} is, by this rule. */
    SecretKind kindOf(String name, String text) {
        SecretKind fixed = kind;
        return fixed == null ? SecretLook.kindOf(name, text) : fixed;
    }
}
