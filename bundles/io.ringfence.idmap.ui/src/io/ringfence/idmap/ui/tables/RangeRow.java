package io.ringfence.idmap.ui.tables;

import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.table.RangeLine;
import io.ringfence.idmap.ui.paint.Segment;
import io.ringfence.idmap.ui.state.Host;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A range of one container, or that its map is not known; or ids of the host itself, of its users,
 * or of nobody.
 *
 * @param host where it is
 * @param lane the lane of the picture that the container is on, null for ids of the host
 * @param container whose it is, null for ids of the host
 * @param map which sort of map, or whose the ids of the host are
 * @param kinds as in {@code uid+gid}, empty when the map is not known
 * @param range the host ids, null when the map is not known
 * @param block the range on the lane, null when the map is not known and for ids of the host
 * @param key the key that gives it
 * @param state whether the container runs, and what becomes or became of its map
 */
record RangeRow(
        Host host,
        @Nullable Lane lane,
        @Nullable InstanceIdmap container,
        String map,
        String kinds,
        @Nullable IdRange range,
        @Nullable Block block,
        String key,
        String state) {

    /** A range of a container, or that its map is not known. */
    static RangeRow of(Host host, RangeLine line, String state) {
        Lane lane = line.lane();
        return new RangeRow(
                host,
                lane,
                line.container(),
                lane.kind().label(),
                line.kinds(),
                line.ids(),
                line.block(),
                lane.isUnknown() ? lane.problem() : line.key(),
                state);
    }

    /** Ids of the host. */
    static RangeRow of(Host host, String kinds, Segment segment) {
        return new RangeRow(host, null, null, segment.words(), kinds, segment.ids(), null, "", "");
    }

    String project() {
        InstanceIdmap one = container;
        return one == null ? "" : one.instance().project();
    }

    /** The name of the container. */
    String name() {
        InstanceIdmap one = container;
        return one == null ? Messages.of_host : one.instance().name();
    }

    /** Whose it is, told apart from all others of the host. */
    String label() {
        InstanceIdmap one = container;
        return one == null ? Messages.of_host + " " + map : one.label();
    }

    String ids() {
        IdRange ids = range;
        return ids == null ? "?" : ids.toString();
    }

    String inside() {
        Block on = block;
        return on == null ? "" : IdRange.of(on.container(), on.ids().size()).toString();
    }

    long size() {
        IdRange ids = range;
        return ids == null ? 0 : ids.size();
    }

    /** The first host id, -1 when it is not known. */
    long first() {
        IdRange ids = range;
        return ids == null ? -1 : ids.start();
    }
}
