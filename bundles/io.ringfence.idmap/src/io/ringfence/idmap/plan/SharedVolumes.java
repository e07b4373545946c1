package io.ringfence.idmap.plan;

import io.ringfence.idmap.Idmap;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.idmap.explain.Names;
import io.ringfence.idmap.note.Attached;
import io.ringfence.idmap.note.Disks;
import io.ringfence.model.Instance;
import io.ringfence.model.Server;
import io.ringfence.model.Volume;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The volumes that would keep containers from starting with the maps of a plan, and what is done
 * about each: it is shifted for every container, or its containers are left out.
 */
final class SharedVolumes {

    private static final String SENTENCE =
            "%s %s would not start any more, because of the volume %s that others have, too."
                    + " security.shifted=true on the volume would change that, but %s.";

    private static final String ONE = "is left out: with a range of its own it";
    private static final String SEVERAL = "are left out: with ranges of their own they";

    private final Disks disks;
    private final VolumeObstacles obstacles;
    private final Set<String> changing = new HashSet<>();
    private final List<VolumeStep> shifted = new ArrayList<>();
    private final Set<String> leftOut = new HashSet<>();
    private final Map<String, List<String>> problems = new HashMap<>();

    private SharedVolumes(Server server, ServerIdmaps now, ServerIdmaps after, List<Step> steps) {
        disks = new Disks(server, after);
        obstacles = new VolumeObstacles(now);
        steps.stream()
                .filter(step -> step.action() != Step.Action.KEEP || step.restart())
                .forEach(step -> changing.add(step.container().label()));
    }

    /**
     * @param now the maps of the server
     * @param after its maps once the steps are done
     */
    static SharedVolumes of(Server server, ServerIdmaps now, ServerIdmaps after, List<Step> steps) {
        SharedVolumes found = new SharedVolumes(server, now, after, steps);
        found.disks.places().forEach(found::look);
        return found;
    }

    /** Those that can be shifted. */
    List<VolumeStep> shifted() {
        return shifted;
    }

    /** The labels of the containers that cannot change. */
    Set<String> leftOut() {
        return leftOut;
    }

    /** Why, as sentences by member. */
    Map<String, List<String>> problems() {
        return problems;
    }

    private void look(Disks.Place place, List<Attached> attached) {
        if (place.isHostPath()
                || disks.isTrue(place, VolumeStep.KEY)
                || disks.isTrue(place, "security.unmapped")) {
            return;
        }
        List<InstanceIdmap> containers =
                attached.stream()
                        .map(Attached::container)
                        .distinct()
                        .sorted(Comparator.comparing(InstanceIdmap::label))
                        .toList();
        List<InstanceIdmap> changed =
                containers.stream().filter(each -> changing.contains(each.label())).toList();
        Set<Idmap> maps = new HashSet<>();
        containers.forEach(each -> maps.add(each.mapOrEmpty()));
        if (changed.isEmpty() || maps.size() < 2) {
            return;
        }
        List<Instance> users =
                disks.users(place).stream()
                        .sorted(Comparator.comparing(each -> each.project() + "/" + each.name()))
                        .toList();
        Volume volume = disks.volume(place);
        if (volume == null) {
            leaveOut(place, changed, "nobody knows the volume: it is not in the capture");
            return;
        }
        Optional<String> obstacle = obstacles.of(volume, users, containers);
        if (obstacle.isPresent()) {
            leaveOut(place, changed, obstacle.get());
        } else {
            shifted.add(new VolumeStep(volume, users));
        }
    }

    private void leaveOut(Disks.Place place, List<InstanceIdmap> changed, String why) {
        Map<String, List<InstanceIdmap>> byMember = new HashMap<>();
        for (InstanceIdmap each : changed) {
            leftOut.add(each.label());
            byMember.computeIfAbsent(each.member(), _ -> new ArrayList<>()).add(each);
        }
        byMember.forEach(
                (member, containers) ->
                        problems.computeIfAbsent(member, _ -> new ArrayList<>())
                                .add(
                                        SENTENCE.formatted(
                                                Names.of(containers),
                                                containers.size() == 1 ? ONE : SEVERAL,
                                                place.label(),
                                                why)));
    }
}
