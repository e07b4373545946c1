package io.ringfence.idmap;

import io.ringfence.model.ConfigValue;
import io.ringfence.model.Instance;

import org.eclipse.jdt.annotation.Nullable;

import java.util.Map;

/**
 * The keys that decide which range a container has for itself, as the server reads them.
 *
 * @param isolated whether it is to have one
 * @param base what {@code security.idmap.base} says, -1 when it is not set: then the server chooses
 * @param size what {@code security.idmap.size} says, else 65,536
 * @param chosen {@code volatile.idmap.base}, which the server chose or took from the base; -1 when
 *     it is not told
 */
public record IsolatedKeys(boolean isolated, long base, long size, long chosen) {

    /** How many ids an isolated container has when no key says it. */
    public static final long USUAL_SIZE = 65_536;

    /** Of the configuration that applies, with volatile keys. */
    public static IsolatedKeys of(Instance container) {
        Map<String, String> config = container.expandedConfig();
        long size = number(config.get("security.idmap.size"));
        return new IsolatedKeys(
                !container.isPrivileged()
                        && ConfigValue.isTrue(config.get("security.idmap.isolated")),
                number(config.get("security.idmap.base")),
                size < 0 ? USUAL_SIZE : size,
                number(container.config().get("volatile.idmap.base")));
    }

    /** Whether a person chose where the range begins. */
    public boolean isByHand() {
        return base >= 0;
    }

    /** The range that the keys ask for, null when the server is to choose or none is wanted. */
    public @Nullable IdRange wanted() {
        return isolated && base >= 0 ? IdRange.of(base, size) : null;
    }

    /** LXD refuses anything else when a key is set. */
    private static long number(@Nullable String digits) {
        return digits == null ? -1 : IdmapEntry.id(digits);
    }
}
