package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.model.Instance;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;

/**
 * A line of the picture.
 *
 * @param kind which sort of line
 * @param host where it belongs
 * @param lane what is on it; of a heading of a project, its first lane; null on that of a host
 * @param index which container of the lane it is, -1 when it is not a container's line
 */
public record Row(Kind kind, Host host, @Nullable MapLane lane, int index) {

    /** The sorts of lines. */
    public enum Kind {
        /** The name of a host and who has which ids there. */
        HOST,
        /** The name of a project, over its lanes. */
        PROJECT,
        /** A lane. */
        LANE,
        /** One container of the lane above that was expanded. */
        CONTAINER
    }

    static Row of(Host host) {
        return new Row(Kind.HOST, host, null, -1);
    }

    /** Whether it is a heading, over which others are not scrolled. */
    public boolean isHeading() {
        return kind == Kind.HOST || kind == Kind.PROJECT;
    }

    /** The container whose line it is, null when it is not a single one's. */
    public @Nullable InstanceIdmap container() {
        MapLane on = lane;
        return on == null || index < 0 ? null : on.lane().containers().get(index);
    }

    /** How bad the worst is that is noted about its containers, null for nothing. */
    public @Nullable OverlapLevel noted() {
        MapLane on = lane;
        if (on == null || isHeading()) {
            return null;
        }
        InstanceIdmap one = container();
        return one == null ? on.noted() : host.notes().worst(List.of(one));
    }

    /** What is selected when the user selects the line, null for headings. */
    public @Nullable Pick pick() {
        MapLane on = lane;
        return on == null || isHeading() ? null : new Pick.OneLane(host, on.lane(), container());
    }

    /** Whether it is the same line in a picture that may be another. */
    public boolean isOf(Row other) {
        return kind == other.kind
                && index == other.index
                && host.server().equals(other.host.server())
                && host.maps().member().equals(other.host.maps().member())
                && isOf(lane, other.lane);
    }

    private static boolean isOf(@Nullable MapLane one, @Nullable MapLane other) {
        if (one == null || other == null) {
            return one == other;
        }
        Instance first = one.lane().containers().getFirst().instance();
        Instance second = other.lane().containers().getFirst().instance();
        return first.name().equals(second.name()) && first.project().equals(second.project());
    }

    /** Whether it is the line of what is selected. */
    public boolean shows(Pick.OfLane picked) {
        MapLane on = lane;
        if (on == null || isHeading() || picked.container() != container()) {
            return false;
        }
        Lane here = on.lane();
        Lane other = picked.lane();
        // a filter may have left some of its containers only
        return here == other
                || here.group() == other.group()
                        && here.group() != null
                        && here.project().equals(other.project());
    }
}
