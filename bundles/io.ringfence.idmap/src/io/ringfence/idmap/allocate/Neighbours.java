package io.ringfence.idmap.allocate;

import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.IsolatedKeys;
import io.ringfence.model.Instance;

import java.util.ArrayList;
import java.util.List;

/**
 * Whose ranges the server looks at when it gives one to a container: those of the isolated
 * containers of the same member, by {@code volatile.idmap.base} and {@code security.idmap.size}.
 *
 * @param containers all containers of the member
 * @param byName whether it passes over every container of the same name, whatever its project, as
 *     LXD does; Incus passes over the container itself only
 */
public record Neighbours(List<Instance> containers, boolean byName) {

    public Neighbours {
        containers = List.copyOf(containers);
    }

    /** What the server sees when it looks for a range for this container. */
    public List<IdRange> of(Instance container) {
        return ranges(
                containers.stream()
                        .filter(
                                each ->
                                        byName
                                                ? !each.name().equals(container.name())
                                                : each != container)
                        .toList());
    }

    /** What it sees for a container of a name that nobody has. */
    public List<IdRange> ofNew() {
        return ranges(containers);
    }

    private static List<IdRange> ranges(List<Instance> containers) {
        List<IdRange> ranges = new ArrayList<>();
        for (Instance each : containers) {
            IsolatedKeys keys = IsolatedKeys.of(each);
            if (keys.isolated()) {
                ranges.add(IdRange.of(Math.max(0, keys.chosen()), keys.size()));
            }
        }
        return ranges;
    }
}
