package io.ringfence.idmap.plan;

import io.ringfence.model.Addressing;
import io.ringfence.model.Instance;
import io.ringfence.model.ShellWord;
import io.ringfence.model.Volume;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The commands that shift volumes: all who run and use them are stopped, the key is set, and they
 * are started again, with their new maps.
 */
record VolumeCommands(Addressing server) {

    /** Volumes that have users in common are done together, so that nobody is stopped twice. */
    List<String> lines(List<VolumeStep> volumes) {
        List<String> lines = new ArrayList<>();
        for (List<VolumeStep> each : together(volumes)) {
            Map<String, Instance> stopped = new LinkedHashMap<>();
            each.forEach(step -> step.stopped().forEach(user -> stopped.put(target(user), user)));
            stopped.keySet().forEach(target -> lines.add(server.client() + " stop " + target));
            each.forEach(step -> lines.add(set(step.volume())));
            stopped.keySet().forEach(target -> lines.add(server.client() + " start " + target));
        }
        return lines;
    }

    private static List<List<VolumeStep>> together(List<VolumeStep> volumes) {
        List<List<VolumeStep>> groups = new ArrayList<>();
        for (VolumeStep step : volumes) {
            List<VolumeStep> group = new ArrayList<>();
            groups.removeIf(
                    other ->
                            other.stream().anyMatch(each -> meet(each, step))
                                    && group.addAll(other));
            group.add(step);
            groups.add(group);
        }
        return groups;
    }

    private static boolean meet(VolumeStep one, VolumeStep other) {
        return one.users().stream().anyMatch(other.users()::contains);
    }

    private String target(Instance instance) {
        return "--project "
                + ShellWord.of(instance.project())
                + " "
                + server.prefix()
                + ShellWord.of(instance.name());
    }

    private String set(Volume volume) {
        String location = volume.location();
        boolean alone = location.isEmpty() || location.equals("none");
        return server.client()
                + " storage volume set --project "
                + ShellWord.of(volume.project())
                + (alone ? "" : " --target " + ShellWord.of(location))
                + " "
                + server.prefix()
                + ShellWord.of(volume.pool())
                + " "
                + ShellWord.of(volume.name())
                + " "
                + VolumeStep.KEY
                + "=true";
    }
}
