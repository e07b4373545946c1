package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.OverlapLevel;
import io.ringfence.ui.Shade;
import io.ringfence.ui.estate.Mark;

import org.eclipse.jdt.annotation.Nullable;

/** How blocks look, by the worst overlap that they are in: a hue, and a pattern besides. */
public enum Tone {
    CRITICAL(Shade.CRITICAL, Weave.CROSSED, Mark.CRITICAL),
    HIGH(Shade.HIGH, Weave.RISING, Mark.HIGH),
    MEDIUM(Shade.MEDIUM, Weave.FALLING, Mark.MEDIUM),
    LOW(Shade.LOW, Weave.LEVEL, Mark.LOW),
    /** Shared as it is meant. */
    INFO(Shade.LOW, Weave.DOTTED, Mark.INFO),
    /** Shared with nobody. */
    ALONE(Shade.PASS, Weave.PLAIN, Mark.PASS);

    /** The patterns. */
    enum Weave {
        CROSSED,
        RISING,
        FALLING,
        LEVEL,
        DOTTED,
        PLAIN
    }

    private final Shade shade;
    private final Weave weave;
    private final Mark mark;

    Tone(Shade shade, Weave weave, Mark mark) {
        this.shade = shade;
        this.weave = weave;
        this.mark = mark;
    }

    /** The tone of a level, null for none. */
    public static Tone of(@Nullable OverlapLevel level) {
        return level == null ? ALONE : values()[level.ordinal()];
    }

    Shade shade() {
        return shade;
    }

    Weave weave() {
        return weave;
    }

    /** Its shape. */
    public Mark mark() {
        return mark;
    }
}
