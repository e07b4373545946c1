package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.drawing.Weave;
import io.ringfence.ui.Shade;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Pattern;
import org.eclipse.swt.widgets.Control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The colours and patterns of the picture in the current theme: made once, as it is painted often.
 */
final class Palette {

    /** How a block of one tone is drawn. */
    record Ink(Color fill, Color edge, Pattern hatch, boolean hatched) {}

    private static final double FILL = 0.20;
    private static final double HATCH = 0.62;

    private final Map<Tone, Ink> inks = new EnumMap<>(Tone.class);
    private final Map<Segment.Ground, Color> grounds = new EnumMap<>(Segment.Ground.class);
    private final Map<Segment.Ground, Color> behind = new EnumMap<>(Segment.Ground.class);
    private final List<Runnable> ends = new ArrayList<>();
    final Color text = Shade.TEXT.color();
    final Color muted = Shade.MUTED.color();
    final Color surface = Shade.SURFACE.color();
    final Color line = Shade.LINE.color();
    final Color accent = Shade.ACCENT.color();
    final Color fold = Shade.CODE.color();
    final Color chosen = mix(Shade.ACCENT, 0.14);

    /**
     * @param owner what is painted on: the patterns live as long as it
     */
    Palette(Control owner) {
        for (Tone tone : Tone.values()) {
            Image tile = Weaving.tile(owner.getDisplay(), tone.weave(), mix(tone.shade(), HATCH));
            Pattern pattern = new Pattern(owner.getDisplay(), tile);
            ends.add(pattern::dispose);
            ends.add(tile::dispose);
            inks.put(
                    tone,
                    new Ink(
                            mix(tone.shade(), FILL),
                            tone.shade().color(),
                            pattern,
                            tone.weave() != Weave.PLAIN));
        }
        grounds(grounds, 0.34, 0.20, 0.24);
        grounds(behind, 0.09, 0.05, 0.06);
        owner.addListener(org.eclipse.swt.SWT.Dispose, _ -> ends.forEach(Runnable::run));
    }

    private static void grounds(
            Map<Segment.Ground, Color> map, double system, double users, double containers) {
        map.put(Segment.Ground.SYSTEM, mix(Shade.MUTED, system));
        map.put(Segment.Ground.USERS, mix(Shade.MUTED, users));
        map.put(Segment.Ground.CONTAINERS, mix(Shade.ACCENT, containers));
        map.put(Segment.Ground.OTHERS, mix(Shade.LOW, containers));
        map.put(Segment.Ground.FREE, Shade.SURFACE.color());
    }

    Ink ink(Tone tone) {
        return Objects.requireNonNull(inks.get(tone));
    }

    /** For the ruler over the lanes. */
    Color ground(Segment.Ground ground) {
        return Objects.requireNonNull(grounds.get(ground));
    }

    /** For what is behind the lanes. */
    Color behind(Segment.Ground ground) {
        return Objects.requireNonNull(behind.get(ground));
    }

    /** So much of a colour on the ground of views. */
    private static Color mix(Shade shade, double part) {
        Color one = shade.color();
        Color other = Shade.SURFACE.color();
        return new Color(
                mix(one.getRed(), other.getRed(), part),
                mix(one.getGreen(), other.getGreen(), part),
                mix(one.getBlue(), other.getBlue(), part));
    }

    private static int mix(int one, int other, double part) {
        return (int) Math.round(one * part + other * (1 - part));
    }
}
