package io.ringfence.audit.checks.server;

import io.ringfence.audit.check.ServerConfig;
import io.ringfence.model.EffectiveValue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a server sends its events: {@code loki.*} of LXD, {@code logging.NAME.*} of Incus. */
final class LogTarget {

    static final String LOKI = "loki.api.url";

    private static final String LOGGING = "logging.";
    private static final String ADDRESS = ".target.address";

    private LogTarget() {}

    /** The keys that name a target and are set. */
    static List<EffectiveValue> addresses(ServerConfig config) {
        Stream<String> named =
                config.values().keySet().stream()
                        .filter(key -> key.startsWith(LOGGING) && key.endsWith(ADDRESS))
                        .sorted();
        return Stream.concat(Stream.of(LOKI), named)
                .map(config::get)
                .filter(EffectiveValue::isSet)
                .toList();
    }

    /** The key that names the types of events for the target that {@code address} names. */
    static EffectiveValue types(ServerConfig config, EffectiveValue address) {
        String key = address.key();
        return config.get(
                key.equals(LOKI)
                        ? "loki.types"
                        : key.substring(0, key.length() - ADDRESS.length()) + ".types");
    }

    /** The types of events that are sent; without a value the default of both products. */
    static Set<String> sent(EffectiveValue types) {
        String text = types.isSet() ? types.text() : "lifecycle,logging";
        return Stream.of(text.split(",")).map(String::strip).collect(Collectors.toSet());
    }
}
