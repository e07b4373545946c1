package io.ringfence.audit.checks.device;

import io.ringfence.audit.Severity;
import io.ringfence.audit.check.HostPath;
import io.ringfence.audit.data.DataFile;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;
import java.util.Set;

/** Character devices of which it is known what they give away, from {@code host-devices.json}. */
record HostDevices(List<Entry> entries) {

    /**
     * A device, or several of a kind.
     *
     * @param names paths; a star at the end stands for any rest
     * @param numbers {@code MAJOR:MINOR}; a star stands for any minor
     * @param what it is, as in {@code the memory of the host}
     */
    record Entry(Set<String> names, Set<String> numbers, Severity severity, String what) {

        private boolean matches(String path, String major, String minor) {
            return numbers.contains(major + ":" + minor)
                    || numbers.contains(major + ":*")
                    || names.stream().anyMatch(name -> matches(name, path));
        }

        private static boolean matches(String name, String path) {
            return name.endsWith("*")
                    ? path.startsWith(name.substring(0, name.length() - 1))
                    : path.equals(name);
        }
    }

    static HostDevices bundled() {
        return new HostDevices(
                DataFile.entries(
                        HostDevices.class,
                        "host-devices.json",
                        entry ->
                                new Entry(
                                        Set.copyOf(entry.texts("names")),
                                        Set.copyOf(entry.texts("numbers")),
                                        Severity.labelled(entry.text("severity")),
                                        entry.text("what"))));
    }

    /**
     * What is known of a character device, null when nothing is.
     *
     * @param major and {@code minor}: numbers in digits; they count more than the path
     */
    @Nullable
    Entry find(HostPath path, String major, String minor) {
        boolean numbered = !major.isEmpty() && !minor.isEmpty();
        for (Entry entry : entries) {
            if (entry.matches(numbered ? "" : path.text(), major, minor)) {
                return entry;
            }
        }
        return null;
    }
}
