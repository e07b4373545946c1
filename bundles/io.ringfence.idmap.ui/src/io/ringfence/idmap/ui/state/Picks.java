package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.note.IdmapNote;

import org.eclipse.jdt.annotation.Nullable;

/** Finds what was selected in a picture that was made anew. */
final class Picks {

    private Picks() {}

    /** The same thing in another picture, null when it is not there any more. */
    static @Nullable Pick again(Pick pick, Picture picture) {
        return switch (pick) {
            case Pick.OneId id -> id;
            case Pick.OneOverlap(Host host, Overlap overlap) -> {
                Host now = host(host, picture);
                yield now == null ? null : overlap(now, overlap);
            }
            case Pick.OneNote(Host host, IdmapNote note) -> {
                Host now = host(host, picture);
                yield now == null ? null : note(now, note);
            }
            case Pick.OneLane lane -> lane(lane, picture);
            case Pick.OneBlock block -> {
                Pick.OneLane found = lane(block, picture);
                yield found == null ? null : block(found, block.kind(), block.block());
            }
        };
    }

    private static @Nullable Host host(Host host, Picture picture) {
        for (Host each : picture.hosts()) {
            if (each.server().equals(host.server())
                    && each.maps().member().equals(host.maps().member())) {
                return each;
            }
        }
        return null;
    }

    private static @Nullable Pick overlap(Host host, Overlap overlap) {
        for (Overlap each : host.maps().overlaps()) {
            if (each.type() == overlap.type()
                    && each.kind() == overlap.kind()
                    && each.ids().equals(overlap.ids())) {
                return new Pick.OneOverlap(host, each);
            }
        }
        return null;
    }

    private static @Nullable Pick note(Host host, IdmapNote note) {
        for (IdmapNote each : host.notes().all()) {
            if (each.type() == note.type()
                    && each.storage().equals(note.storage())
                    && each.sentence().equals(note.sentence())) {
                return new Pick.OneNote(host, each);
            }
        }
        return null;
    }

    private static Pick.@Nullable OneLane lane(Pick.OfLane pick, Picture picture) {
        Host host = host(pick.host(), picture);
        return host == null ? null : lane(host, pick.lane(), pick.container());
    }

    private static Pick.@Nullable OneLane lane(
            Host host, Lane lane, @Nullable InstanceIdmap container) {
        String label = (container == null ? lane.containers().getFirst() : container).label();
        for (MapLane each : host.lanes()) {
            for (InstanceIdmap one : each.lane().containers()) {
                if (one.label().equals(label)) {
                    return new Pick.OneLane(host, each.lane(), container == null ? null : one);
                }
            }
        }
        return null;
    }

    private static Pick block(Pick.OneLane found, IdKind kind, Block block) {
        for (Block each : found.lane().blocks(kind)) {
            if (each.ids().equals(block.ids())) {
                return new Pick.OneBlock(found.host(), found.lane(), found.container(), kind, each);
            }
        }
        return found;
    }
}
