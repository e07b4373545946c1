package io.ringfence.idmap.ui.plan;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Picture;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.state.Selection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The containers of all that is selected, each once, in the order of the selection. */
final class PlanSelection {

    private final Picture picture;
    // by server, and there by label: a container has several rows
    private final Map<String, Map<String, InstanceIdmap>> found = new LinkedHashMap<>();

    /**
     * @param picture where containers of the estate are looked for
     * @param things picks, and what is about something of the estate
     */
    PlanSelection(Picture picture, List<?> things) {
        this.picture = picture;
        things.forEach(this::add);
    }

    /** Whose the first thing is, empty when nothing is of a server. */
    String server() {
        return found.keySet().stream().findFirst().orElse("");
    }

    /** Those of the first server. */
    List<InstanceIdmap> containers() {
        return List.copyOf(found.getOrDefault(server(), Map.of()).values());
    }

    /** How many there are on all servers. */
    int count() {
        return found.values().stream().mapToInt(Map::size).sum();
    }

    private void add(Object thing) {
        switch (thing) {
            case Pick.OfLane lane -> add(lane.host().server(), lane.containers().stream());
            case Pick.OneOverlap on -> add(on.host().server(), on.overlap().instances());
            case Pick.OneNote on -> add(on.host().server(), on.note().containers().stream());
            case Pick.OneId _ -> {}
            default -> Selection.entity(thing).ifPresent(this::add);
        }
    }

    private void add(Entity entity) {
        add(
                entity.server(),
                picture.hosts().stream()
                        .filter(host -> host.server().equals(entity.server()))
                        .flatMap(host -> host.maps().instances().stream())
                        .filter(each -> is(each, entity)));
    }

    /** Whether it is exactly this one: a whole project is another choice of the dialog. */
    private static boolean is(InstanceIdmap container, Entity entity) {
        return entity.kind() == Entity.Kind.INSTANCE
                && container.instance().name().equals(entity.name())
                && container.instance().project().equals(entity.project());
    }

    private void add(String server, Stream<InstanceIdmap> containers) {
        Map<String, InstanceIdmap> there =
                found.computeIfAbsent(server, _ -> new LinkedHashMap<>());
        containers.forEach(each -> there.putIfAbsent(each.label(), each));
    }
}
