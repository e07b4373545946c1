package io.ringfence.audit.checks.instance;

import io.ringfence.audit.data.DataFile;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;

/** Items of {@code raw.lxc} that take confinement away, from {@code raw-lxc.json}. */
record RawLxcRules(List<Rule> rules) {

    /**
     * @param key of the item; a star at the end stands for any rest
     * @param value of the item, a star at the end stands for any rest; null for any value
     * @param why what the item does, as in {@code no AppArmor profile confines it}
     */
    record Rule(String key, @Nullable String value, String why) {

        private boolean matches(RawLxcItem item) {
            String wanted = value;
            return matches(key, item.key()) && (wanted == null || matches(wanted, item.value()));
        }

        private static boolean matches(String pattern, String text) {
            return pattern.endsWith("*")
                    ? text.startsWith(pattern.substring(0, pattern.length() - 1))
                    : text.equals(pattern);
        }
    }

    static RawLxcRules bundled() {
        return new RawLxcRules(
                DataFile.entries(
                        RawLxcRules.class,
                        "raw-lxc.json",
                        rule ->
                                new Rule(
                                        rule.text("key"),
                                        rule.has("value") ? rule.text("value") : null,
                                        rule.text("why"))));
    }

    /** The rule that the item breaks, null when it breaks none. */
    @Nullable
    Rule find(RawLxcItem item) {
        for (Rule rule : rules) {
            if (rule.matches(item)) {
                return rule;
            }
        }
        return null;
    }
}
