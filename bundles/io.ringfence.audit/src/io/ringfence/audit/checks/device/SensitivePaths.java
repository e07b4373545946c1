package io.ringfence.audit.checks.device;

import io.ringfence.audit.Severity;
import io.ringfence.audit.check.HostPath;
import io.ringfence.audit.data.DataFile;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Paths of a host that an instance should not be given, from {@code sensitive-paths.json}.
 *
 * @param entries folders and files
 * @param socketNames names of files that are a daemon's socket wherever they are
 */
record SensitivePaths(List<Entry> entries, Set<String> socketNames) {

    /**
     * A folder or file.
     *
     * @param itself how bad it is to give it, or a folder above it
     * @param below how bad it is to give something in it, null when that is harmless
     * @param open whether it holds no secret: harmless when it cannot be written
     * @param what it is, as in {@code the configuration of the host}
     */
    record Entry(
            String path, Severity itself, @Nullable Severity below, boolean open, String what) {}

    /**
     * Why a path is sensitive.
     *
     * @param reason the end of a sentence that starts with the path
     */
    record Match(Severity severity, String reason) {}

    static SensitivePaths bundled() {
        return DataFile.object(
                SensitivePaths.class,
                "sensitive-paths.json",
                data -> {
                    List<Entry> entries = new ArrayList<>();
                    for (Fields path : data.objects("paths")) {
                        entries.add(entry(path));
                    }
                    return new SensitivePaths(
                            List.copyOf(entries), Set.copyOf(data.texts("socketNames")));
                });
    }

    private static Entry entry(Fields path) throws JsonException {
        return new Entry(
                path.text("path"),
                Severity.labelled(path.text("severity")),
                path.has("below") ? Severity.labelled(path.text("below")) : null,
                path.flag("open"),
                path.text("what"));
    }

    /**
     * Says whether the path is sensitive; null when it is not.
     *
     * @param daemons folders of daemons of this server that are not where they usually are
     */
    @Nullable
    Match match(HostPath path, boolean readOnly, Set<String> daemons) {
        for (String daemon : daemons) {
            if (path.isWithin(daemon)) {
                return new Match(Severity.CRITICAL, "belongs to the daemon itself");
            }
            if (path.contains(daemon)) {
                return new Match(Severity.CRITICAL, "holds the daemon's folder " + daemon);
            }
        }
        if (socketNames.contains(path.fileName())) {
            return new Match(Severity.CRITICAL, "has the name of a socket that controls the host");
        }
        Entry around = null;
        Match above = null;
        for (Entry entry : entries) {
            if (path.isWithin(entry.path())
                    && (around == null || around.path().length() < entry.path().length())) {
                around = entry;
            }
            if (path.contains(entry.path())
                    && !(entry.open() && readOnly)
                    && (above == null || !above.severity().atLeast(entry.itself()))) {
                above = new Match(entry.itself(), "holds " + entry.path() + ", " + entry.what());
            }
        }
        Match within = around == null ? null : within(around, path, readOnly);
        return within == null || above != null && !within.severity().atLeast(above.severity())
                ? above
                : within;
    }

    private static @Nullable Match within(Entry entry, HostPath path, boolean readOnly) {
        boolean same = path.text().equals(entry.path());
        Severity severity = same ? entry.itself() : entry.below();
        return severity == null || entry.open() && readOnly
                ? null
                : new Match(severity, (same ? "gives away " : "is part of ") + entry.what());
    }
}
