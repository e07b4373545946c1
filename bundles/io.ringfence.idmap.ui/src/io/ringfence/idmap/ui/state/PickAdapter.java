package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Entity.Kind;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.jdt.annotation.Nullable;

import java.util.List;
import java.util.Objects;

/** Tells what of the estate something that was selected is about. */
public final class PickAdapter implements IAdapterFactory {

    @Override
    public <T> T getAdapter(@Nullable Object adaptable, @Nullable Class<T> type) {
        return Objects.requireNonNull(type)
                .cast(adaptable instanceof Pick pick ? entity(pick) : null);
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] {Entity.class};
    }

    /** One container, else what all of them are in; null for an id, which is of no place. */
    static @Nullable Entity entity(Pick pick) {
        return switch (pick) {
            case Pick.OfLane lane -> of(lane.host().server(), lane.containers());
            case Pick.OneOverlap(Host host, var overlap) ->
                    of(host.server(), overlap.instances().toList());
            case Pick.OneNote(Host host, var note) -> of(host.server(), note.containers());
            case Pick.OneId _ -> null;
        };
    }

    private static Entity of(String server, List<InstanceIdmap> containers) {
        String project = containers.isEmpty() ? "" : containers.getFirst().instance().project();
        if (containers.size() == 1) {
            return new Entity(
                    server, Kind.INSTANCE, project, containers.getFirst().instance().name());
        }
        boolean together =
                !containers.isEmpty()
                        && containers.stream()
                                .allMatch(each -> each.instance().project().equals(project));
        return together ? Entity.project(server, project) : Entity.server(server);
    }
}
