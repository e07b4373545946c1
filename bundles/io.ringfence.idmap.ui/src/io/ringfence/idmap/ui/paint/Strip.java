package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.ui.state.Look.Ids;

import java.util.List;

/**
 * A row of blocks on a lane.
 *
 * @param kind the ids that are on it; user ids where it stands for both
 * @param both whether user and group ids are alike, and so are one row
 * @param top from the top of the lane
 * @param height of its blocks
 */
public record Strip(IdKind kind, boolean both, int top, int height) {

    private static final int TOP = (Geometry.LANE - Geometry.BLOCK) / 2;
    private static final int THIN = Geometry.BLOCK / 2 - 1;

    private static final Strip UID = new Strip(IdKind.UID, false, TOP, Geometry.BLOCK);
    private static final Strip GID = new Strip(IdKind.GID, false, TOP, Geometry.BLOCK);

    private static final List<Strip> ALIKE =
            List.of(new Strip(IdKind.UID, true, TOP, Geometry.BLOCK));

    private static final List<Strip> APART =
            List.of(
                    new Strip(IdKind.UID, false, TOP, THIN),
                    new Strip(IdKind.GID, false, TOP + THIN + 2, THIN));

    /** The rows of a lane: one, or two where user and group ids differ. */
    public static List<Strip> of(Lane lane, Ids ids) {
        return switch (ids) {
            case UID -> List.of(UID);
            case GID -> List.of(GID);
            case BOTH -> lane.isAlike() ? ALIKE : APART;
        };
    }

    /** The row that is this far below the top of the lane. */
    public static Strip at(Lane lane, Ids ids, int y) {
        List<Strip> strips = of(lane, ids);
        return strips.size() > 1 && y < strips.get(1).top() ? strips.getFirst() : strips.getLast();
    }
}
