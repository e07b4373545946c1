package io.ringfence.idmap;

import io.ringfence.model.Device;

import java.util.Optional;

/**
 * What a disk device shows: a path of the host, a volume, or a folder of a volume (Incus, API
 * extension {@code disk_volume_subpath}: {@code source=VOLUME/FOLDER}). LXD has no folders: there
 * no name of a volume has a slash.
 *
 * @param pool empty for what is not in a pool, as a path of the host
 * @param name the volume; without a pool the whole source
 * @param folder in the volume, without slashes around it; empty for all of it
 */
public record DiskSource(String pool, String name, String folder) {

    /** What a device shows; empty when it is no disk, or the root of an instance. */
    public static Optional<DiskSource> of(Device device) {
        String pool = device.option("pool");
        String source = device.option("source");
        if (!device.type().equals("disk") || source.isEmpty()) {
            return Optional.empty();
        }
        int slash = pool.isEmpty() ? -1 : source.indexOf('/');
        return Optional.of(
                slash < 0
                        ? new DiskSource(pool, source, "")
                        : new DiskSource(
                                pool, source.substring(0, slash), folder(source.substring(slash))));
    }

    private static String folder(String path) {
        return path.replaceAll("/+", "/").replaceAll("^/|/$", "");
    }

    /** As in {@code default/data}; what is not in a pool as it is. The folder is not told. */
    public String label() {
        return pool.isEmpty() ? name : pool + "/" + name;
    }

    /** Whether files that one folder of a volume has can be in the other one, too. */
    public static boolean meet(String folder, String other) {
        return folder.isEmpty()
                || other.isEmpty()
                || (folder + "/").startsWith(other + "/")
                || (other + "/").startsWith(folder + "/");
    }
}
