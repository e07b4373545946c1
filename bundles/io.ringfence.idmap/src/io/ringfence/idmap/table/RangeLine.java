package io.ringfence.idmap.table;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.explain.OriginKey;
import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Lane;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A range of one container; user and group ids in one line where all of its ranges are alike. Or
 * that its map is not known: why is the lane's {@link Lane#problem()}.
 *
 * @param lane where it is drawn
 * @param container whose it is
 * @param kinds as in {@code uid+gid}, empty when the map is not known
 * @param block the range on the lane, null when the map is not known
 */
public record RangeLine(Lane lane, InstanceIdmap container, String kinds, @Nullable Block block) {

    private static final String BOTH = "uid+gid";

    /** All ranges of the containers on a lane, by container. */
    public static List<RangeLine> of(Lane lane) {
        List<RangeLine> lines = new ArrayList<>();
        List<Block> uid = lane.blocks(IdKind.UID);
        List<Block> gid = lane.blocks(IdKind.GID);
        for (InstanceIdmap container : lane.containers()) {
            if (lane.isUnknown()) {
                lines.add(new RangeLine(lane, container, "", null));
            } else if (uid.equals(gid)) {
                uid.forEach(each -> lines.add(new RangeLine(lane, container, BOTH, each)));
            } else {
                uid.forEach(each -> lines.add(new RangeLine(lane, container, "uid", each)));
                gid.forEach(each -> lines.add(new RangeLine(lane, container, "gid", each)));
            }
        }
        return lines;
    }

    /** The host ids, null when the map is not known. */
    public @Nullable IdRange ids() {
        Block on = block;
        return on == null ? null : on.ids();
    }

    /** What they are in the container, null when the map is not known. */
    public @Nullable IdRange inside() {
        Block on = block;
        return on == null ? null : IdRange.of(on.container(), on.ids().size());
    }

    /** The key that gives the range, empty when the map is not known. */
    public String key() {
        Block on = block;
        return on == null ? "" : OriginKey.of(container, on.part());
    }

    /** The worst overlap of the range, null when nobody shares it or the map is not known. */
    public @Nullable OverlapLevel level() {
        Block on = block;
        return on == null ? null : on.level();
    }
}
