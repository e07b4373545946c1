package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.explain.Names;
import io.ringfence.idmap.explain.OriginKey;
import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.note.IdmapNote;
import io.ringfence.idmap.ui.state.Host;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.Row;
import io.ringfence.model.PlainText;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What the picture says of a place in words: to the mouse, and to who does not see it. */
public final class TipText {

    private static final int OVERLAPS = 3;
    private static final int NOTES = 3;
    private static final int LONGEST = 600;

    private final Scenery scenery;

    public TipText(Scenery scenery) {
        this.scenery = scenery;
    }

    /**
     * What is there, null when nothing is to be said.
     *
     * @param x where it is on the screen
     */
    public @Nullable String of(Hit hit, int x) {
        return switch (hit.area()) {
            case AXIS -> Messages.tip_axis;
            case MAP -> Messages.tip_map;
            case TOGGLE -> Messages.tip_toggle;
            case HEADING -> heading(scenery.row(hit.row()), x);
            case LABEL, LANE -> {
                Block block = hit.block();
                Strip strip = hit.strip();
                yield block == null || strip == null
                        ? lane(scenery.row(hit.row()))
                        : block(scenery.row(hit.row()), strip, block, hit.blocks());
            }
            case NONE -> null;
        };
    }

    /** Whose the ids are, at a place of a host's heading. */
    private @Nullable String heading(Row row, int x) {
        if (row.kind() != Row.Kind.HOST) {
            return lane(row);
        }
        long id = scenery.viewport().id((double) x - scenery.geometry().labels());
        for (Segment segment : Segment.of(row.host().maps(), IdKind.UID)) {
            if (segment.ids().contains(id)) {
                return segment.words() + "\n" + IdText.of(segment.ids());
            }
        }
        return null;
    }

    /** A line in a few words. */
    public @Nullable String lane(Row row) {
        MapLane on = row.lane();
        if (on == null || row.kind() == Row.Kind.PROJECT) {
            return row.kind() == Row.Kind.PROJECT && on != null
                    ? NLS.bind(Messages.tip_project, on.lane().project())
                    : row.host().label();
        }
        Lane lane = on.lane();
        List<InstanceIdmap> containers = containers(row, lane);
        List<String> lines = new ArrayList<>();
        lines.add(Names.of(containers));
        lines.add(state(containers));
        if (lane.isUnknown()) {
            lines.add(problem(lane));
        } else {
            lines.add(Tone.of(lane.level()).mark().word() + " · " + lane.kind().label());
        }
        change(on, lines);
        notes(row.host().notes().of(containers), lines);
        return String.join("\n", lines);
    }

    /** Why the map of a lane is not known, with what the server says, on one line; not endless. */
    static String problem(Lane lane) {
        String text = lane.problem();
        if (text.length() <= LONGEST) {
            return Messages.unknown + " " + PlainText.of(text);
        }
        return Messages.unknown
                + " "
                + PlainText.of(text.substring(0, LONGEST))
                + "… "
                + Messages.tip_rest;
    }

    private static void notes(List<IdmapNote> notes, List<String> lines) {
        for (IdmapNote note : notes.stream().limit(NOTES).toList()) {
            lines.add("");
            lines.add(note.level().label() + ": " + PlainText.of(note.sentence()));
        }
        if (notes.size() > NOTES) {
            lines.add(NLS.bind(Messages.tip_more, notes.size() - NOTES));
        }
    }

    /** A block in all that is known of it. */
    public String block(Row row, Strip strip, Block block, int blocks) {
        MapLane on = Objects.requireNonNull(row.lane());
        Lane lane = on.lane();
        List<InstanceIdmap> containers = containers(row, lane);
        List<String> lines = new ArrayList<>();
        lines.add(Names.of(containers));
        IdRange ids = block.ids();
        lines.add(NLS.bind(kind(strip), IdText.of(ids), IdText.of(ids.size())));
        IdRange inside = IdRange.of(block.container(), ids.size());
        lines.add(NLS.bind(Messages.tip_container, IdText.of(inside)));
        lines.add(OriginKey.text(containers.getFirst(), block.part()) + " · " + state(containers));
        if (blocks > 1) {
            lines.add(NLS.bind(Messages.tip_more, blocks - 1));
        }
        change(on, lines);
        shared(row.host(), lane, containers, strip, block, lines);
        return String.join("\n", lines);
    }

    /** What a range is: of which part of the map. */
    public static String part(Block block) {
        return LanePainter.words(block.part());
    }

    private void change(MapLane lane, List<String> lines) {
        String change = ChangeText.of(lane, scenery.rows().picture().comparison());
        if (!change.isEmpty()) {
            lines.add(change);
        }
    }

    private static String kind(Strip strip) {
        if (strip.both()) {
            return Messages.tip_both;
        }
        return strip.kind() == IdKind.UID ? Messages.tip_uid : Messages.tip_gid;
    }

    private static List<InstanceIdmap> containers(Row row, Lane lane) {
        InstanceIdmap one = row.container();
        return one == null ? lane.containers() : List.of(one);
    }

    private static String state(List<InstanceIdmap> containers) {
        long running = containers.stream().filter(each -> each.instance().isRunning()).count();
        boolean pending = containers.stream().anyMatch(InstanceIdmap::pendingRestart);
        String state =
                containers.size() == 1
                        ? running == 1 ? Messages.tip_running : Messages.tip_stopped
                        : NLS.bind(Messages.tip_someRunning, running, containers.size());
        return pending ? state + " · " + Messages.tip_pending : state;
    }

    /** The worst that the block is shared by, with whom. */
    private static void shared(
            Host host,
            Lane lane,
            List<InstanceIdmap> own,
            Strip strip,
            Block block,
            List<String> lines) {
        int told = 0;
        for (Overlap overlap : host.maps().overlaps()) {
            if (overlap.kind() == strip.kind()
                    && overlap.ids().meets(block.ids())
                    && overlap.groups().stream().anyMatch(each -> each == lane.group())
                    && told++ < OVERLAPS) {
                lines.add("");
                lines.add(overlap.level().label() + ": " + overlap.type().meaning());
                String others = others(overlap, own);
                if (!others.isEmpty()) {
                    lines.add(NLS.bind(Messages.tip_shared, others));
                }
            }
        }
        if (told > OVERLAPS) {
            lines.add(NLS.bind(Messages.tip_more, told - OVERLAPS));
        }
    }

    /** Those that take part beside the own ones, which may have the same map. */
    private static String others(Overlap overlap, List<InstanceIdmap> own) {
        Set<InstanceIdmap> not = Collections.newSetFromMap(new IdentityHashMap<>());
        not.addAll(own);
        return Names.of(overlap.instances().filter(each -> !not.contains(each)).toList());
    }
}
