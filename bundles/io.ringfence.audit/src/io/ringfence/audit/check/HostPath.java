package io.ringfence.audit.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * An absolute path of the host in its shortest form: no empty parts, no {@code .} and {@code ..},
 * no trailing slash, and without the detours that every host has, as in {@code /var/run} for {@code
 * /run}. Other symbolic links cannot be known.
 *
 * @param text as in {@code /etc/ssl}, {@code /} for the root
 */
public record HostPath(String text) {

    /** Where the snap of LXD sees the host's root (LXD source, {@code shared.HostPath}). */
    private static final String SNAP_ROOT = "/var/lib/snapd/hostfs";

    /** Symbolic links of a merged file system hierarchy. */
    private static final Map<String, String> LINKS =
            Map.of(
                    "/var/run", "/run",
                    "/var/lock", "/run/lock",
                    "/bin", "/usr/bin",
                    "/sbin", "/usr/sbin",
                    "/lib", "/usr/lib",
                    "/lib32", "/usr/lib32",
                    "/lib64", "/usr/lib64");

    /**
     * @param path starts with a slash
     */
    public static HostPath of(String path) {
        String text = normalise(path);
        if (isWithin(text, SNAP_ROOT)) {
            text = normalise(text.substring(SNAP_ROOT.length()));
        }
        for (Map.Entry<String, String> link : LINKS.entrySet()) {
            if (isWithin(text, link.getKey())) {
                return new HostPath(link.getValue() + text.substring(link.getKey().length()));
            }
        }
        return new HostPath(text);
    }

    /** Whether it is {@code folder} or lies below it. */
    public boolean isWithin(String folder) {
        return isWithin(text, folder);
    }

    /** Whether it is a folder above {@code path}. */
    public boolean contains(String path) {
        return !text.equals(path) && isWithin(path, text);
    }

    /** The last part, empty for the root. */
    public String fileName() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    private static boolean isWithin(String path, String folder) {
        return path.startsWith(folder)
                && (path.length() == folder.length()
                        || folder.equals("/")
                        || path.charAt(folder.length()) == '/');
    }

    private static String normalise(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return "/" + String.join("/", parts);
    }
}
