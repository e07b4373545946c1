package io.ringfence.idmap;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code /proc/PID/uid_map} and {@code gid_map}: the map that the kernel has, one line {@code
 * CONTAINER HOST SIZE} for each range (user_namespaces(7)). Lines that are no such line are passed
 * over, as LXD does (LXD source, {@code idmap.getFromProc}).
 */
public final class ProcMap {

    private ProcMap() {}

    /**
     * The map of one kind of ids, as seen from the namespace of who reads the file.
     *
     * @throws IdmapException if it has no line that can be read: the namespace has no map yet
     */
    public static List<IdmapEntry> parse(IdKind kind, String content) throws IdmapException {
        List<IdmapEntry> entries = new ArrayList<>();
        for (String line : content.split("\n")) {
            String[] words = line.strip().split("\\s+");
            if (words.length == 3) {
                long container = IdmapEntry.id(words[0]);
                long host = IdmapEntry.id(words[1]);
                long size = IdmapEntry.id(words[2]);
                if (container >= 0 && host >= 0 && size >= 0) {
                    entries.add(new IdmapEntry(kind, host, container, size));
                }
            }
        }
        if (entries.isEmpty()) {
            throw new IdmapException("Namespace does not have any map set");
        }
        return entries;
    }
}
