package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.note.IdmapNote;
import io.ringfence.idmap.note.IdmapNotes;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is worth a word about the maps on a host besides its overlaps: volumes and disks that
 * containers with different maps share, shift, maps that do not fit. Looked up by container.
 */
public final class HostNotes {

    /** Of a host about which nothing is to be said. */
    public static final HostNotes NONE = new HostNotes(List.of());

    private final List<IdmapNote> all;

    // each container is one object in all of a picture
    private final Map<InstanceIdmap, List<IdmapNote>> ofContainer = new IdentityHashMap<>();

    private HostNotes(List<IdmapNote> all) {
        this.all = all;
        for (IdmapNote note : all) {
            List<IdmapNote> alone = List.of(note);
            for (InstanceIdmap each : note.containers()) {
                ofContainer.merge(each, alone, HostNotes::both);
            }
        }
    }

    private static List<IdmapNote> both(List<IdmapNote> some, List<IdmapNote> more) {
        List<IdmapNote> both = new ArrayList<>(some);
        both.addAll(more);
        return List.copyOf(both);
    }

    /**
     * Those of a host among the notes of its server. Takes time: not for the user interface.
     *
     * @param ofServer the notes of all members
     */
    static HostNotes of(MemberIdmaps member, List<IdmapNote> ofServer) {
        List<IdmapNote> own = IdmapNotes.of(member, ofServer);
        return own.isEmpty() ? NONE : new HostNotes(own);
    }

    /** All of them, the worst first. */
    public List<IdmapNote> all() {
        return all;
    }

    /** Those about a container, the worst first. */
    public List<IdmapNote> of(InstanceIdmap container) {
        return ofContainer.getOrDefault(container, List.of());
    }

    /** Those about any of the containers, the worst first. */
    public List<IdmapNote> of(Collection<InstanceIdmap> containers) {
        if (all.isEmpty()) {
            return List.of();
        }
        Set<IdmapNote> found = Collections.newSetFromMap(new IdentityHashMap<>());
        containers.forEach(each -> found.addAll(of(each)));
        return all.stream().filter(found::contains).toList();
    }

    /** How bad the worst about any of the containers is, null when there is none. */
    public @Nullable OverlapLevel worst(Collection<InstanceIdmap> containers) {
        OverlapLevel worst = null;
        for (InstanceIdmap each : containers) {
            List<IdmapNote> notes = of(each);
            if (!notes.isEmpty()
                    && (worst == null || notes.getFirst().level().compareTo(worst) < 0)) {
                worst = notes.getFirst().level();
            }
        }
        return worst;
    }
}
