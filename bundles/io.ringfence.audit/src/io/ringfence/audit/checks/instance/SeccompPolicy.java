package io.ringfence.audit.checks.instance;

import io.ringfence.audit.check.ConfigLines;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a seccomp policy of LXC says, line by line (lxc.container.conf(5), section Seccomp
 * configuration): version, kind of list with the action for what is not listed, then one rule a
 * line. It does not judge whether LXC would load it.
 *
 * @param unlisted action for system calls that are not listed: {@code allow}, {@code kill} …
 * @param rules by system call: the action, {@code allow} or another
 * @param header the line that names the kind of list
 */
record SeccompPolicy(String unlisted, Map<String, String> rules, ConfigLines.Line header) {

    /** What LXD and Incus deny unless told otherwise (LXD source, {@code lxd/seccomp}). */
    static final List<String> USUALLY_DENIED =
            List.of(
                    "kexec_load",
                    "open_by_handle_at",
                    "init_module",
                    "finit_module",
                    "delete_module");

    private static final String ALLOW = "allow";

    static SeccompPolicy read(String text) {
        ConfigLines.Line header = new ConfigLines.Line(2, "");
        boolean denylist = false;
        String unlisted = "kill";
        Map<String, String> rules = new LinkedHashMap<>();
        for (ConfigLines.Line line : ConfigLines.of(text)) {
            String[] words = line.text().split("\\s+", 3);
            if (line.number() == 2) {
                header = line;
                denylist = words[0].startsWith("denylist") || words[0].startsWith("blacklist");
                unlisted = words.length > 1 ? action(words[1]) : denylist ? ALLOW : "kill";
            } else if (line.number() > 2
                    && !words[0].isEmpty()
                    && !words[0].startsWith("#")
                    && !words[0].startsWith("[")) {
                String usual = denylist ? "kill" : ALLOW;
                boolean comment = words.length > 1 && words[1].startsWith("#");
                // the first of several rules for one system call wins
                rules.putIfAbsent(
                        words[0], words.length > 1 && !comment ? action(words[1]) : usual);
            }
        }
        return new SeccompPolicy(unlisted, rules, header);
    }

    /** Only whether it allows counts here. */
    private static String action(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.startsWith(ALLOW) ? ALLOW : lower;
    }

    /** Whether every system call is allowed. */
    boolean deniesNothing() {
        return unlisted.equals(ALLOW) && rules.values().stream().allMatch(ALLOW::equals);
    }

    /** Those that are denied without this policy, and are not with it. */
    Set<String> opened() {
        Set<String> opened = new LinkedHashSet<>();
        for (String call : USUALLY_DENIED) {
            if (rules.getOrDefault(call, unlisted).equals(ALLOW)) {
                opened.add(call);
            }
        }
        return opened;
    }
}
