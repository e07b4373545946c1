package io.ringfence.audit.checks.instance;

import io.ringfence.audit.data.DataFile;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what a statement of {@code raw.apparmor} takes away from the confinement.
 *
 * <p>The text stands at the end of the generated profile, so a closing brace too many ends that
 * profile, and what follows is one of its own.
 */
final class AppArmorDangers {

    private static final Pattern PERMISSIONS = Pattern.compile("[rwaklmxuUpPcCi]+");
    private static final Pattern LOOSE_FLAG =
            Pattern.compile("\\b(unconfined|complain|default_allow|prompt)\\b");
    private static final Pattern KERNEL_FILE_SYSTEM =
            Pattern.compile(
                    "\\b(proc|sysfs|cgroup|cgroup2|devtmpfs|debugfs|securityfs|tracefs)\\b");
    private static final Set<String> KERNEL_FOLDERS = Set.of("/proc", "/sys");
    private static final Set<String> WIDE_PATHS = Set.of("/**", "/dev", "/dev/", "/dev/**");

    private final List<String> kernelFiles =
            DataFile.object(
                    AppArmorDangers.class, "kernel-files.json", file -> file.texts("files"));

    /**
     * Why the statement is dangerous, null when it is not.
     *
     * @param depth how many blocks of the text are open
     */
    @Nullable
    String find(AppArmorStatement statement, int depth) {
        return switch (statement.type()) {
            case CLOSE -> depth == 0 ? "a closing brace ends the generated profile" : null;
            case OPEN ->
                    statement.words().stream().anyMatch(AppArmorDangers::isLoose)
                            ? "it opens a profile that enforces little or nothing"
                            : null;
            case RULE -> statement.deny() ? null : rule(statement);
        };
    }

    private static boolean isLoose(String word) {
        return word.contains("flags=") && LOOSE_FLAG.matcher(word).find()
                || word.contains("unconfined)");
    }

    private @Nullable String rule(AppArmorStatement rule) {
        if (rule.priority()) {
            return "its priority can win over what the generated profile denies";
        }
        return switch (rule.keyword()) {
            case "all" -> "it allows everything";
            case "change_profile" ->
                    isWide(rule, "unconfined") ? "it may leave its confinement" : null;
            case "mount", "remount" ->
                    isWideMount(rule) ? "it may mount over or beside what is denied" : null;
            case "ptrace" ->
                    !rule.has("peer=") || rule.has("peer=unconfined") || rule.has("peer=**")
                            ? "it may trace unconfined processes"
                            : null;
            default -> file(rule.words());
        };
    }

    /** Whether the rule names no target, any target, or this one. */
    private static boolean isWide(AppArmorStatement rule, String target) {
        int arrow = rule.words().indexOf("->");
        if (arrow < 0 || arrow + 1 == rule.words().size()) {
            return true;
        }
        String to = rule.words().get(arrow + 1);
        return to.equals(target) || to.equals("**") || to.equals("*");
    }

    private static boolean isWideMount(AppArmorStatement rule) {
        boolean anywhere = true;
        for (String word : rule.words()) {
            String path = plain(word);
            if (word.startsWith("fstype") && KERNEL_FILE_SYSTEM.matcher(word).find()
                    || WIDE_PATHS.contains(path)
                    || KERNEL_FOLDERS.stream().anyMatch(each -> isBelow(path, each))) {
                return true;
            }
            anywhere &= !path.startsWith("/");
        }
        return anywhere;
    }

    private static boolean isBelow(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    private @Nullable String file(List<String> words) {
        String path = "";
        String permissions = "";
        for (String word : words) {
            if (word.equals("->")) {
                break;
            }
            if (isPath(word)) {
                path = plain(word);
            } else if (PERMISSIONS.matcher(word).matches()) {
                permissions = word;
            }
        }
        if (path.isEmpty()) {
            return null;
        }
        if (permissions.toLowerCase(Locale.ROOT).contains("ux")) {
            return "programs that it starts are unconfined";
        }
        if (permissions.contains("w") || permissions.contains("a")) {
            PathGlob glob = new PathGlob(path);
            if (kernelFiles.stream().anyMatch(glob::matches)) {
                return "it may write files that control the host's kernel";
            }
        }
        return null;
    }

    private static boolean isPath(String word) {
        return word.startsWith("/") || word.startsWith("@{") || word.startsWith("{");
    }

    /** The path with the variables of LXD's preamble in place; other variables are any path. */
    private static String plain(String word) {
        return word.replace("@{PROC}", "/proc")
                .replace("@{sys}", "/sys")
                .replaceAll("@\\{[^}]*\\}", "**");
    }
}
