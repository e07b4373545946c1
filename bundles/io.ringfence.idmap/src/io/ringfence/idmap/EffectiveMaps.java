package io.ringfence.idmap;

import io.ringfence.model.ConfigValue;
import io.ringfence.model.Instance;
import io.ringfence.model.Known;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;
import java.util.Map;

/**
 * Finds the map that a container has now: the one it was started with while it runs, else the one
 * of its next start. What no key tells is concluded from configuration.
 */
final class EffectiveMaps {

    private static final List<MapSource> RUNNING =
            List.of(MapSource.CURRENT, MapSource.LAST_STATE, MapSource.NEXT);
    private static final List<MapSource> STOPPED =
            List.of(MapSource.NEXT, MapSource.CURRENT, MapSource.LAST_STATE);

    private final StoredMaps stored;
    private final String member;
    private final @Nullable DefaultMap defaults;

    /**
     * @param defaults the default map of the member, null when it is not known
     */
    EffectiveMaps(StoredMaps stored, String member, @Nullable DefaultMap defaults) {
        this.stored = stored;
        this.member = member;
        this.defaults = defaults;
    }

    InstanceIdmap of(Instance container) {
        IdmapKind configured = configured(container);
        for (MapSource source : container.isRunning() ? RUNNING : STOPPED) {
            Known<Idmap> map = stored.get(container, source);
            if (map != null && !(source == MapSource.LAST_STATE && isNone(map))) {
                boolean pending =
                        container.isRunning()
                                && source != MapSource.NEXT
                                && stored.differ(container, source, MapSource.NEXT);
                IdmapKind kind =
                        map instanceof Known.Value<Idmap>(Idmap value)
                                ? kind(container, value, configured, pending)
                                : configured;
                return new InstanceIdmap(container, member, kind, map, source, pending);
            }
        }
        return new InstanceIdmap(
                container,
                member,
                configured,
                inferred(container, configured),
                MapSource.INFERRED,
                false);
    }

    private static IdmapKind configured(Instance container) {
        if (container.isPrivileged()) {
            return IdmapKind.PRIVILEGED;
        }
        return ConfigValue.isTrue(container.expandedConfig().get("security.idmap.isolated"))
                ? IdmapKind.ISOLATED
                : IdmapKind.DEFAULT;
    }

    /** The files of a container have no map also when they are shifted at mount time. */
    private static boolean isNone(Known<Idmap> map) {
        return map instanceof Known.Value<Idmap>(Idmap value) && value.isEmpty();
    }

    private IdmapKind kind(Instance container, Idmap map, IdmapKind configured, boolean pending) {
        if (map.isEmpty()) {
            return IdmapKind.PRIVILEGED;
        }
        if (!pending && configured != IdmapKind.PRIVILEGED) {
            return configured;
        }
        // the configuration is younger than the map
        IdRange now = hull(container, map);
        DefaultMap known = defaults;
        if (known != null) {
            return now != null && now.equals(known.range(IdKind.UID))
                    ? IdmapKind.DEFAULT
                    : IdmapKind.ISOLATED;
        }
        Known<Idmap> next = stored.get(container, MapSource.NEXT);
        IdRange then =
                next instanceof Known.Value<Idmap>(Idmap value) ? hull(container, value) : null;
        return now != null && then != null && now.contains(then) && !now.equals(then)
                ? IdmapKind.DEFAULT // it contains every isolated range
                : IdmapKind.ISOLATED;
    }

    private static @Nullable IdRange hull(Instance container, Idmap map) {
        List<IdmapEntry> whole = Parts.whole(container, map, IdKind.UID);
        return whole.isEmpty() ? null : whole.getFirst().hostRange();
    }

    private Known<Idmap> inferred(Instance container, IdmapKind kind) {
        DefaultMap known = defaults;
        Map<String, String> config = container.expandedConfig();
        try {
            return switch (kind) {
                case PRIVILEGED -> Known.of(Idmap.EMPTY);
                case DEFAULT ->
                        known == null
                                ? notTold()
                                : Known.of(withRaw(known.map(), config.get("raw.idmap")));
                case ISOLATED -> notTold();
            };
        } catch (IdmapException e) {
            return Known.unknown("raw.idmap is of no use to LXD. " + e.what() + ".");
        }
    }

    private static Idmap withRaw(Idmap map, @Nullable String raw) throws IdmapException {
        SplitMap split = new SplitMap(map);
        if (raw != null) {
            for (IdmapEntry entry : RawIdmap.parse(raw)) {
                split.add(entry);
            }
        }
        return split.map();
    }

    private static Known<Idmap> notTold() {
        return Known.unknown(
                "The answers have no volatile.idmap keys of this container, so its map is not"
                        + " known. Capture with a client that may see them.");
    }
}
