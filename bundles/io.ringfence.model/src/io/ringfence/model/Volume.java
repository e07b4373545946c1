package io.ringfence.model;

import java.util.List;
import java.util.Map;

/**
 * A storage volume or a snapshot of one, from {@code /1.0/storage-pools/POOL/volumes}.
 *
 * @param name for a snapshot {@code VOLUME/SNAPSHOT}
 * @param type {@code custom}, {@code container}, {@code virtual-machine} or {@code image}
 * @param contentType {@code filesystem}, {@code block} or {@code iso}
 * @param location cluster member, {@code none} or empty on a standalone server
 */
public record Volume(
        String pool,
        String project,
        String name,
        String type,
        String contentType,
        String location,
        Map<String, String> config,
        List<String> usedBy,
        Raw raw) {

    /** The same volume with other keys. */
    public Volume withConfig(Map<String, String> keys) {
        return new Volume(pool, project, name, type, contentType, location, keys, usedBy, raw);
    }
}
