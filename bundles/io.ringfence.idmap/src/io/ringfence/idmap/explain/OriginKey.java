package io.ringfence.idmap.explain;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.IsolatedKeys;
import io.ringfence.idmap.MapPiece;

import org.eclipse.jdt.annotation.Nullable;

/** The configuration key behind a part of a map. */
public final class OriginKey {

    private OriginKey() {}

    /**
     * The key that gives a container ids: what to change if it should not have them. For a range
     * that the server chose it is {@code security.idmap.isolated}; for the default map the same
     * key, which is not set.
     *
     * @param part null for all ids of a privileged container
     */
    public static String of(InstanceIdmap container, MapPiece.@Nullable Part part) {
        if (part == null) {
            return "security.privileged";
        }
        return switch (part) {
            case RAW -> "raw.idmap";
            case DEFAULT -> "security.idmap.isolated";
            case ISOLATED ->
                    IsolatedKeys.of(container.instance()).isByHand()
                            ? "security.idmap.base"
                            : "security.idmap.isolated";
        };
    }

    /**
     * The same for people: how the container got the ids.
     *
     * @param part null for all ids of a privileged container
     */
    public static String text(InstanceIdmap container, MapPiece.@Nullable Part part) {
        if (part == null) {
            return "it is privileged";
        }
        return switch (part) {
            case RAW -> "by raw.idmap";
            case DEFAULT -> "by the default map";
            case ISOLATED ->
                    IsolatedKeys.of(container.instance()).isByHand()
                            ? "by security.idmap.base"
                            : "by its own range";
        };
    }
}
