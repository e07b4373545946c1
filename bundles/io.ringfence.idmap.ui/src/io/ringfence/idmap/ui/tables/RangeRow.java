package io.ringfence.idmap.ui.tables;

import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.ui.state.Host;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A range of one container, or that its map is not known.
 *
 * @param host where the container is
 * @param lane the lane of the picture that it is on
 * @param container whose it is
 * @param kinds as in {@code uid+gid}, empty when the map is not known
 * @param block the range, null when the map is not known
 * @param key the key that gives it
 * @param state whether the container runs, and what becomes of its map
 */
record RangeRow(
        Host host,
        Lane lane,
        InstanceIdmap container,
        String kinds,
        @Nullable Block block,
        String key,
        String state) {

    String ids() {
        Block range = block;
        return range == null ? "?" : range.ids().toString();
    }

    String inside() {
        Block range = block;
        return range == null
                ? ""
                : new IdRange(range.container(), range.container() + range.ids().size()).toString();
    }

    long size() {
        Block range = block;
        return range == null ? 0 : range.ids().size();
    }

    /** The first host id, -1 when it is not known. */
    long first() {
        Block range = block;
        return range == null ? -1 : range.ids().start();
    }
}
