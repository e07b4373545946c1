package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.note.IdmapNote;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;

/**
 * Something of the id maps that can be selected: what these views tell {@link
 * io.ringfence.ui.state.Selection}, and follow there.
 */
public sealed interface Pick {

    /**
     * Containers that have one map. Its records write their accessors down: ECJ would have implicit
     * ones return null.
     */
    sealed interface OfLane extends Pick {

        /** The host that they are on. */
        Host host();

        /** The lane of their map. */
        Lane lane();

        /** The one of them that is meant, null for all. */
        @Nullable
        InstanceIdmap container();

        /** Those that are meant. */
        default List<InstanceIdmap> containers() {
            InstanceIdmap one = container();
            return one == null ? lane().containers() : List.of(one);
        }
    }

    /**
     * A lane, or one container of it.
     *
     * @param container the one that is meant, null for all
     */
    record OneLane(Host host, Lane lane, @Nullable InstanceIdmap container) implements OfLane {

        @Override
        public Host host() {
            return host;
        }

        @Override
        public Lane lane() {
            return lane;
        }
    }

    /**
     * A range of a lane.
     *
     * @param container the one that is meant, null for all
     * @param kind whether it is of user or of group ids
     */
    record OneBlock(
            Host host, Lane lane, @Nullable InstanceIdmap container, IdKind kind, Block block)
            implements OfLane {

        @Override
        public Host host() {
            return host;
        }

        @Override
        public Lane lane() {
            return lane;
        }
    }

    /** An overlap on a host. */
    record OneOverlap(Host host, Overlap overlap) implements Pick {}

    /** What is noted about maps on a host. */
    record OneNote(Host host, IdmapNote note) implements Pick {}

    /**
     * An id of all hosts: who is it?
     *
     * @param id 0 to 2^32-2
     */
    record OneId(long id) implements Pick {}
}
