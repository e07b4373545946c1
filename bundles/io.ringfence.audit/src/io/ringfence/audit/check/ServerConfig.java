package io.ringfence.audit.check;

import io.ringfence.model.EffectiveValue;
import io.ringfence.model.Origin;
import io.ringfence.model.Server;

import org.eclipse.jdt.annotation.Nullable;

import java.util.Map;

/**
 * The configuration of a server, each value with its origin.
 *
 * @param origin of what is set
 */
public record ServerConfig(Map<String, String> values, Origin origin) {

    /** The configuration that the server showed. */
    public static ServerConfig of(Server server, Map<String, String> values) {
        return new ServerConfig(values, Origin.of(Origin.Kind.SERVER, server.name()));
    }

    /** The value of {@code key}; its value is null when it is not set. */
    public EffectiveValue get(String key) {
        @Nullable String value = values.get(key);
        return new EffectiveValue(key, value, value == null ? Origin.DEFAULT : origin);
    }

    /** Whether a key that starts with {@code prefix} is set. */
    public boolean hasAny(String prefix) {
        return values.entrySet().stream()
                .anyMatch(
                        entry -> entry.getKey().startsWith(prefix) && !entry.getValue().isEmpty());
    }
}
