package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.IdmapGroup;
import io.ringfence.idmap.explain.Holder;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Rows;
import io.ringfence.idmap.ui.state.Who;

import org.eclipse.jdt.annotation.Nullable;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Which lanes take part in what is selected: those of an overlap, those that something is noted
 * about, or those in which an id is somebody. The others step back.
 */
public final class Emphasis {

    /** Nothing is emphasised. */
    public static final Emphasis NONE = new Emphasis(false);

    private final boolean on;
    private final Set<IdmapGroup> groups = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Lane> lanes = Collections.newSetFromMap(new IdentityHashMap<>());

    private Emphasis(boolean on) {
        this.on = on;
    }

    /**
     * @param pick what is selected, null for nothing
     * @param who for an id, null while it is not known
     * @param rows the lines that are shown
     */
    public static Emphasis of(@Nullable Pick pick, @Nullable Who who, Rows rows) {
        if (pick instanceof Pick.OneOverlap overlap) {
            Emphasis made = new Emphasis(true);
            made.groups.addAll(overlap.overlap().groups());
            return made;
        }
        if (pick instanceof Pick.OneNote note) {
            Emphasis made = new Emphasis(true);
            made.lanes.addAll(rows.places().lanes(note));
            return made;
        }
        if (pick instanceof Pick.OneId && who != null) {
            Emphasis made = new Emphasis(true);
            for (Who.OnHost host : who.hosts()) {
                host.who().holders().stream().map(Holder::group).forEach(made.groups::add);
            }
            return made;
        }
        return NONE;
    }

    boolean isOn() {
        return on;
    }

    boolean has(Lane lane) {
        return lanes.contains(lane) || lane.group() != null && groups.contains(lane.group());
    }
}
