package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.layout.Lane;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A lane of the picture, and what it is compared with.
 *
 * @param lane how its containers are: in the picture of a plan, how they will be
 * @param before how the same containers were before, null when nothing is compared or they are new
 * @param change what became of them
 */
public record MapLane(Lane lane, @Nullable Lane before, Change change) {

    /** What became of containers. */
    public enum Change {
        /** Nothing is compared, or it is all the same. */
        NONE,
        /** They have other ids. */
        MOVED,
        /** They were not there before. */
        NEW,
        /** They are not there any more: the lane is how they were. */
        GONE
    }

    /** A lane that is compared with nothing. */
    public static MapLane of(Lane lane) {
        return new MapLane(lane, null, Change.NONE);
    }
}
