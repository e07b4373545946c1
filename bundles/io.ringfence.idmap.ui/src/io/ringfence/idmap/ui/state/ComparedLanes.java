package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.ui.state.MapLane.Change;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts lanes beside those of another time. Containers stay in one lane as long as they have one map
 * at both times.
 */
final class ComparedLanes {

    private record Place(String member, String container) {}

    private record Lived(@Nullable Lane before) {}

    private ComparedLanes() {}

    static List<MapLane> of(List<Lane> lanes, List<Lane> others) {
        Map<Place, Lane> before = new HashMap<>();
        for (Lane other : others) {
            for (InstanceIdmap each : other.containers()) {
                before.put(new Place(other.member(), each.label()), other);
            }
        }
        List<MapLane> all = new ArrayList<>();
        for (Lane lane : lanes) {
            Map<Lived, List<InstanceIdmap>> together = new LinkedHashMap<>();
            for (InstanceIdmap each : lane.containers()) {
                Lane was = before.remove(new Place(lane.member(), each.label()));
                together.computeIfAbsent(new Lived(was), _ -> new ArrayList<>()).add(each);
            }
            together.forEach((lived, same) -> all.add(lane(lane, lived.before(), same)));
        }
        Map<Lane, List<InstanceIdmap>> gone = new LinkedHashMap<>();
        for (Lane other : others) {
            for (InstanceIdmap each : other.containers()) {
                if (before.containsKey(new Place(other.member(), each.label()))) {
                    gone.computeIfAbsent(other, _ -> new ArrayList<>()).add(each);
                }
            }
        }
        gone.forEach((lane, same) -> all.add(new MapLane(lane.of(same), null, Change.GONE, null)));
        return all;
    }

    private static MapLane lane(Lane lane, @Nullable Lane before, List<InstanceIdmap> containers) {
        Lane now = lane.of(containers);
        if (before == null) {
            return new MapLane(now, null, Change.NEW, null);
        }
        boolean same = lane.hasIdsOf(before);
        return new MapLane(
                now, same ? null : before.of(containers), same ? Change.NONE : Change.MOVED, null);
    }
}
