package io.ringfence.idmap;

import io.ringfence.model.Instance;
import io.ringfence.model.Known;

import org.eclipse.jdt.annotation.Nullable;

import java.util.HashMap;
import java.util.Map;

/** Reads the maps that the server keeps in an instance's volatile keys; equal text once. */
final class StoredMaps {

    private final IdmapJson json = new IdmapJson();
    private final Map<String, Known<Idmap>> read = new HashMap<>();

    /** The map under this key, null when the key is not set. */
    @Nullable
    Known<Idmap> get(Instance instance, MapSource source) {
        String text = text(instance, source);
        return text.isEmpty() ? null : read.computeIfAbsent(text, each -> parse(source, each));
    }

    /** Whether two keys hold different maps; false when one is not set or cannot be read. */
    boolean differ(Instance instance, MapSource left, MapSource right) {
        if (text(instance, left).equals(text(instance, right))) {
            return false;
        }
        return get(instance, left) instanceof Known.Value<Idmap>(Idmap one)
                && get(instance, right) instanceof Known.Value<Idmap>(Idmap two)
                && !one.equals(two);
    }

    private Known<Idmap> parse(MapSource source, String text) {
        try {
            return Known.of(json.parse(text));
        } catch (IdmapException e) {
            return Known.unknown("The key " + source.key() + " is of no use. " + e.what() + ".");
        }
    }

    private static String text(Instance instance, MapSource source) {
        return instance.config().getOrDefault(source.key(), "");
    }
}
