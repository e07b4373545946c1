package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.layout.Folds;
import io.ringfence.idmap.layout.Span;
import io.ringfence.idmap.layout.Viewport;
import io.ringfence.idmap.ui.state.Host;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of the axis is seen of each host, worked out once for all paints between two zooms. Not safe
 * for several threads.
 */
public final class Seen {

    /** A segment on the screen, cut at its sides. */
    record Part(Segment segment, double left, double right) {}

    private record Bands(List<Span> uid, List<Span> gid) {}

    private static final int NARROWEST_FOLD = 3;

    private final Map<Host, List<Segment>> segments = new IdentityHashMap<>();
    private final Map<Host, List<Part>> parts = new IdentityHashMap<>();
    private final Map<Host, Bands> bands = new IdentityHashMap<>();
    private List<Folds.Fold> folds = List.of();
    private @Nullable Viewport viewport;
    private IdKind kind = IdKind.UID;

    /** What follows is asked for this. */
    void look(Viewport next, IdKind ids) {
        Viewport before = viewport;
        if (before == null || !before.equals(next) || ids != kind) {
            viewport = next;
            parts.clear();
            bands.clear();
            folds = Folds.of(next, NARROWEST_FOLD);
        }
        if (ids != kind) {
            kind = ids;
            segments.clear();
        }
    }

    /** The hosts are others now. */
    public void forget() {
        segments.clear();
        parts.clear();
        bands.clear();
    }

    List<Folds.Fold> folds() {
        return folds;
    }

    /** Whose the ids of the host are. */
    List<Part> parts(Host host) {
        List<Part> known = parts.get(host);
        if (known == null) {
            known = visible(host);
            parts.put(host, known);
        }
        return known;
    }

    private List<Part> visible(Host host) {
        List<Part> visible = new ArrayList<>();
        Viewport now = viewport;
        List<Segment> all = segments.computeIfAbsent(host, _ -> Segment.of(host.maps(), kind));
        for (Segment segment : all) {
            if (now != null) {
                double left = Math.max(0, now.x(segment.ids().start()));
                double right = Math.min(now.width(), now.x(segment.ids().end()));
                if (left < now.width() && right > left) {
                    visible.add(new Part(segment, left, right));
                }
            }
        }
        return visible;
    }

    /** The overlaps of the host. */
    List<Span> bands(Host host, IdKind ids) {
        Bands known = bands.get(host);
        Viewport now = viewport;
        if (known == null && now != null) {
            known = new Bands(host.uid().spans(now), host.gid().spans(now));
            bands.put(host, known);
        }
        return known == null ? List.of() : ids == IdKind.UID ? known.uid() : known.gid();
    }
}
