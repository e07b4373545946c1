package io.ringfence.model;

import java.util.List;
import java.util.Map;

/**
 * A storage pool, from {@code /1.0/storage-pools}.
 *
 * @param config empty for restricted clients
 * @param memberConfig the parts that differ, by cluster member; empty on a standalone server
 * @param usedBy URLs, as the server sent them
 */
public record StoragePool(
        String name,
        String driver,
        String description,
        String status,
        Known<Map<String, String>> config,
        Map<String, Map<String, String>> memberConfig,
        List<String> usedBy,
        Raw raw) {}
