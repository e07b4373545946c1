package io.ringfence.audit.checks.host;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule of the kernel's audit, as {@code auditctl -l} prints it or a rules file has it.
 *
 * @param always whether it records, and not suppresses
 * @param paths files and directories that it watches
 * @param execution whether running is among what it watches
 */
record AuditRule(boolean always, List<String> paths, boolean execution) {

    /** Reads a rule; a text that is none gives a rule that watches nothing. */
    static AuditRule parse(String line) {
        String[] words = line.strip().split("\\s+");
        List<String> paths = new ArrayList<>();
        boolean always = true;
        String permissions = "rwxa";
        for (int i = 0; i + 1 < words.length; i++) {
            String value = words[i + 1];
            switch (words[i]) {
                case "-w" -> paths.add(value);
                case "-p" -> permissions = value;
                case "-a", "-A" -> always = value.contains("always");
                case "-F" -> {
                    for (String field : List.of("path=", "exe=", "dir=")) {
                        if (value.startsWith(field)) {
                            paths.add(value.substring(field.length()));
                        }
                    }
                    if (value.startsWith("perm=")) {
                        permissions = value.substring("perm=".length());
                    }
                }
                default -> {}
            }
        }
        return new AuditRule(always, List.copyOf(paths), permissions.contains("x"));
    }

    /** Whether running {@code path} is recorded. */
    boolean records(String path) {
        return always && execution && paths.stream().anyMatch(watched -> covers(watched, path));
    }

    private static boolean covers(String watched, String path) {
        String folder = watched.endsWith("/") ? watched : watched + "/";
        return watched.equals(path) || watched.startsWith("/") && path.startsWith(folder);
    }
}
