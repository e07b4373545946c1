package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.layout.Lane;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;

/**
 * A lane of the picture, and what it is compared with.
 *
 * @param lane how its containers are: in the picture of a plan, how they will be
 * @param before how the same containers were before, null when nothing is compared or they are new
 * @param change what became of them
 * @param noted how bad the worst is that is noted about any of its containers, null for nothing
 */
public record MapLane(
        Lane lane, @Nullable Lane before, Change change, @Nullable OverlapLevel noted) {

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

    /** A lane that is compared with nothing, and of which nothing is noted. */
    public static MapLane of(Lane lane) {
        return new MapLane(lane, null, Change.NONE, null);
    }

    /** The same lane with what is noted about its containers. */
    MapLane with(HostNotes notes) {
        return notes == HostNotes.NONE
                ? this
                : new MapLane(lane, before, change, notes.worst(lane.containers()));
    }

    /** The same lane of only some of its containers. */
    MapLane of(List<InstanceIdmap> some, HostNotes notes) {
        return new MapLane(lane.of(some), before, change, null).with(notes);
    }
}
