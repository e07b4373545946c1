package io.ringfence.model.redact;

import org.eclipse.jdt.annotation.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The rules of {@code secret-rules.tsv} in their order. */
final class SecretRules {

    /** The rules that ship with this bundle. */
    static final SecretRules SHIPPED = read();

    private final List<SecretRule> rules;

    SecretRules(List<SecretRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rule for members of this name, {@link SecretRule#NONE} when no row is about it. */
    SecretRule find(String name, boolean inOperation) {
        for (SecretRule rule : rules) {
            if (rule.matches(name, inOperation)) {
                return rule;
            }
        }
        return SecretRule.NONE;
    }

    private static SecretRules read() {
        try (InputStream in = SecretRules.class.getResourceAsStream("secret-rules.tsv")) {
            if (in == null) {
                throw new IllegalStateException("secret-rules.tsv is missing from the bundle");
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new SecretRules(
                    reader.lines()
                            .filter(line -> !line.startsWith("#") && !line.startsWith("pattern\t"))
                            .map(line -> rule(line.split("\t")))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SecretRule rule(String[] cells) {
        String action = cells[2].toUpperCase(Locale.ROOT).replace('-', '_');
        return new SecretRule(
                cells[0],
                cells[1].equals("operation"),
                SecretRule.Action.valueOf(action),
                kind(cells[3]));
    }

    private static @Nullable SecretKind kind(String cell) {
        return cell.equals("-") || cell.equals("look")
                ? null
                : SecretKind.valueOf(cell.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
