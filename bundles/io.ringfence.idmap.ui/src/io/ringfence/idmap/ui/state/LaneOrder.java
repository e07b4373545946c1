package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Lane;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order of lanes and hosts. */
final class LaneOrder {

    /** Behind all that are known. */
    private static final int LAST = OverlapLevel.values().length;

    private static final Comparator<MapLane> NAME = Comparator.comparing(LaneOrder::name);

    private static final Comparator<MapLane> PLACE =
            Comparator.comparing((MapLane lane) -> lane.lane().project()).thenComparing(NAME);

    private static final Comparator<MapLane> FIRST_ID =
            Comparator.comparingLong(LaneOrder::firstId).thenComparing(PLACE);

    private static final Comparator<MapLane> WORST =
            Comparator.comparingInt((MapLane lane) -> rank(lane.lane().level()))
                    .thenComparing(FIRST_ID);

    private LaneOrder() {}

    static void sort(List<MapLane> lanes, Look.Order order) {
        lanes.sort(
                switch (order) {
                    case PLACE -> PLACE;
                    case WORST -> WORST;
                    case FIRST_ID -> FIRST_ID;
                    case NAME -> NAME;
                });
    }

    static List<Host> hosts(List<Host> hosts, Look.Order order) {
        List<Host> sorted = new ArrayList<>(hosts);
        switch (order) {
            case WORST -> sorted.sort(Comparator.comparingInt(host -> rank(host.worst())));
            case PLACE, NAME, FIRST_ID -> sorted.sort(Comparator.comparing(Host::label));
        }
        return sorted;
    }

    private static String name(MapLane lane) {
        return lane.lane().containers().getFirst().instance().name();
    }

    private static int rank(@Nullable OverlapLevel level) {
        return level == null ? LAST : level.ordinal();
    }

    private static long firstId(MapLane lane) {
        Lane of = lane.lane();
        long first = Long.MAX_VALUE;
        for (Block block : of.uid()) {
            first = Math.min(first, block.ids().start());
        }
        for (Block block : of.gid()) {
            first = Math.min(first, block.ids().start());
        }
        return first;
    }
}
