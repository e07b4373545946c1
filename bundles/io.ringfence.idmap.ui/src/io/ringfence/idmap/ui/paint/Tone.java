package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.drawing.Weave;
import io.ringfence.ui.Shade;
import io.ringfence.ui.estate.Mark;

import org.eclipse.jdt.annotation.Nullable;

/** How blocks look, by the worst overlap that they are in: a hue, and a pattern besides. */
public enum Tone {
    CRITICAL(Shade.CRITICAL, Mark.CRITICAL),
    HIGH(Shade.HIGH, Mark.HIGH),
    MEDIUM(Shade.MEDIUM, Mark.MEDIUM),
    LOW(Shade.LOW, Mark.LOW),
    /** Shared as it is meant. */
    INFO(Shade.LOW, Mark.INFO),
    /** Shared with nobody. */
    ALONE(Shade.PASS, Mark.PASS);

    private final Shade shade;
    private final Mark mark;

    Tone(Shade shade, Mark mark) {
        this.shade = shade;
        this.mark = mark;
    }

    /** The tone of a level, null for none. */
    public static Tone of(@Nullable OverlapLevel level) {
        return level == null ? ALONE : values()[level.ordinal()];
    }

    Shade shade() {
        return shade;
    }

    /** Its pattern: the same on the screen and in what leaves it. */
    Weave weave() {
        return Weave.of(this == ALONE ? null : OverlapLevel.values()[ordinal()]);
    }

    /** Its shape. */
    public Mark mark() {
        return mark;
    }
}
