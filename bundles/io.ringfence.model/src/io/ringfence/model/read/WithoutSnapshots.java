package io.ringfence.model.read;

import io.ringfence.model.Gap;
import io.ringfence.model.Instance;
import io.ringfence.model.Listing;
import io.ringfence.model.Volume;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells instances without snapshots from those whose snapshots were not loaded: an instance has a
 * volume and each snapshot of it another one, named {@code INSTANCE/SNAPSHOT}, so that a project
 * whose volumes are all known needs no second, costly question for its instances.
 */
final class WithoutSnapshots {

    private WithoutSnapshots() {}

    /**
     * The same instances; those that have no snapshot for sure say so.
     *
     * @param volumes of all pools, with a gap for what is not known of them
     */
    static Listing<Instance> conclude(Listing<Instance> instances, Listing<Volume> volumes) {
        Set<String> haveNone = new HashSet<>();
        Set<String> haveSome = new HashSet<>();
        for (Volume volume : volumes) {
            int slash = volume.name().indexOf('/');
            String instance = slash < 0 ? volume.name() : volume.name().substring(0, slash);
            (slash < 0 ? haveNone : haveSome).add(key(volume.project(), volume.type(), instance));
        }
        haveNone.removeAll(haveSome);
        List<Instance> concluded =
                instances.stream()
                        .map(
                                instance ->
                                        isAmong(haveNone, instance, volumes.gaps())
                                                ? instance.withSnapshots(Listing.of(List.of()))
                                                : instance)
                        .toList();
        return new Listing<>(concluded, instances.gaps());
    }

    private static boolean isAmong(Set<String> haveNone, Instance instance, List<Gap> gaps) {
        return !instance.snapshots().complete()
                && haveNone.contains(
                        key(instance.project(), instance.type().apiName(), instance.name()))
                && gaps.stream()
                        .map(Gap::project)
                        .noneMatch(gap -> gap == null || gap.equals(instance.project()));
    }

    private static String key(String project, String type, String instance) {
        return project + '\0' + type + '\0' + instance;
    }
}
