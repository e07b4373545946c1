package io.ringfence.model;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * A snapshot of an instance: restoring it brings its configuration back.
 *
 * @param name without the instance's name
 * @param created null when the server did not tell
 */
public record Snapshot(
        String name,
        Map<String, String> config,
        Map<String, String> expandedConfig,
        Map<String, Device> expandedDevices,
        @Nullable Instant created,
        Raw raw) {}
