package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.layout.Folds;
import io.ringfence.idmap.layout.Span;
import io.ringfence.idmap.ui.state.Host;
import io.ringfence.idmap.ui.state.Look.Ids;

import org.eclipse.swt.graphics.GC;

import java.util.List;
import java.util.Objects;

/** Paints what is behind the lanes: whose the ids are, folds, and overlaps as bands across. */
final class GroundPainter {

    private static final int FAINT = 16;

    private GroundPainter() {}

    static void paint(Brush brush, Seen seen) {
        Scenery scenery = brush.scenery();
        for (Scenery.Section section : scenery.sections()) {
            int top = Math.max(Geometry.AXIS, scenery.y(section.from()));
            int end = Math.min(scenery.geometry().bottom(), scenery.y(section.to() + 1));
            paint(brush, seen, section.host(), top, end - top);
        }
    }

    /** Paints so much of what is behind the lanes of a host. */
    static void paint(Brush brush, Seen seen, Host host, int top, int height) {
        GC gc = brush.gc();
        for (Seen.Part part : seen.parts(host)) {
            if (part.segment().ground() != Segment.Ground.FREE) {
                gc.setBackground(brush.colors().behind(part.segment().ground()));
                brush.fill(part.left(), part.right(), top, height);
            }
        }
        gc.setAlpha(FAINT);
        for (IdKind kind : kinds(brush.scenery().rows().look().ids())) {
            for (Span span : seen.bands(host, kind)) {
                OverlapLevel level = Objects.requireNonNull(span.level());
                gc.setBackground(brush.colors().ink(Tone.of(level)).edge());
                brush.fill(span.left(), span.right(), top, height);
            }
        }
        gc.setAlpha(255);
        gc.setBackground(brush.colors().fold);
        for (Folds.Fold fold : seen.folds()) {
            double end = Math.min(brush.scenery().geometry().plot(), fold.right());
            brush.fill(Math.max(0, fold.left()), end, top, height);
        }
    }

    /** The kinds of ids that are shown. */
    static List<IdKind> kinds(Ids ids) {
        return switch (ids) {
            case BOTH -> List.of(IdKind.UID, IdKind.GID);
            case UID -> List.of(IdKind.UID);
            case GID -> List.of(IdKind.GID);
        };
    }
}
