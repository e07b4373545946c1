package io.ringfence.idmap.ui.detail;

import io.ringfence.idmap.AllowedHostIds;
import io.ringfence.idmap.IdmapEntry;
import io.ringfence.idmap.IdmapException;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.RawIdmap;
import io.ringfence.idmap.ui.state.Host;
import io.ringfence.idmap.ui.state.Picture;
import io.ringfence.idmap.ui.state.ServerMaps;
import io.ringfence.model.EffectiveValue;
import io.ringfence.model.Project;
import io.ringfence.model.Server;
import io.ringfence.model.ServerIndex;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.facts.Origins;
import io.ringfence.ui.page.Part;

import java.util.List;
import java.util.Optional;

/**
 * Leads from a host of the picture into the estate.
 *
 * @param picture that is shown
 * @param host one of its hosts
 */
record Where(Picture picture, Host host) {

    /** So many of one sort stand on a page: more is for the tables. */
    static final int SHOWN = 40;

    /** The server as it was captured, empty when it is not shown any more. */
    Optional<ServerMaps> server() {
        return picture.servers().stream()
                .filter(each -> each.name().equals(host.server()))
                .findFirst();
    }

    /** A container in the estate. */
    Entity entity(InstanceIdmap container) {
        return new Entity(
                host.server(),
                Entity.Kind.INSTANCE,
                container.instance().project(),
                container.instance().name());
    }

    /** Links to the containers, the first {@link #SHOWN} of them. */
    List<Part.Link> links(List<InstanceIdmap> containers) {
        return containers.stream()
                .limit(SHOWN)
                .map(each -> new Part.Link(null, each.label(), "", entity(each)))
                .toList();
    }

    /** Whether the project allows what raw.idmap says, where it restricts that. */
    Optional<Part.Fact> allowed(InstanceIdmap container) {
        String raw = container.instance().expandedConfig().getOrDefault("raw.idmap", "");
        Optional<Project> project =
                server().flatMap(each -> project(each, container.instance().project()));
        if (raw.isEmpty() || project.isEmpty()) {
            return Optional.empty();
        }
        try {
            List<IdmapEntry> entries = RawIdmap.parse(raw);
            return AllowedHostIds.of(project.get())
                    .map(
                            allowed ->
                                    Part.Fact.of(
                                            "restricted.idmap",
                                            entries.stream().allMatch(allowed::covers)
                                                    ? Messages.raw_allowed
                                                    : Messages.raw_forbidden));
        } catch (IdmapException e) {
            return Optional.of(Part.Fact.of("restricted.idmap", Messages.raw_forbidden));
        }
    }

    private static Optional<Project> project(ServerMaps maps, String name) {
        Project found = maps.server().project(name);
        return found == null ? Optional.empty() : Optional.of(found);
    }

    /** A key with the value that applies, who set it, and the way there. */
    Part.Fact key(InstanceIdmap container, String key) {
        Optional<Server> server = server().map(ServerMaps::server);
        if (server.isEmpty()) {
            return Part.Fact.of(key, container.instance().expandedConfig().getOrDefault(key, ""));
        }
        EffectiveValue value =
                new ServerIndex(server.get()).effective(container.instance()).get(key);
        return new Part.Fact(
                key,
                value.isSet() ? value.text() : Messages.not_set,
                value.origin().label(),
                Origins.target(host.server(), value.origin()));
    }
}
