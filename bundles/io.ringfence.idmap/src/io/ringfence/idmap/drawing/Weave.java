package io.ringfence.idmap.drawing;

import io.ringfence.idmap.OverlapLevel;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The patterns of blocks. They say again what the colour says, how bad it is that somebody shares
 * the ids, for those who cannot tell colours apart: one rule for the window, for what leaves it and
 * for all legends.
 */
public enum Weave {
    /** Slanted lines both ways: critical. */
    CROSSED("M-2 2L2 -2M0 8L8 0M6 10L10 6M-2 6L2 10M0 0L8 8M6 -2L10 2"),
    /** Lines that rise to the right: high. */
    RISING("M-2 2L2 -2M0 8L8 0M6 10L10 6"),
    /** Lines that fall to the right: medium. */
    FALLING("M-2 6L2 10M0 0L8 8M6 -2L10 2"),
    /** Lines that lie: low. */
    LEVEL("M0 2H8M0 6H8"),
    /** Dots: shared as it is meant. */
    DOTTED("M4 2.9A1.1 1.1 0 1 1 3.99 2.9Z"),
    /** No pattern: shared with nobody. */
    PLAIN("");

    private final String path;

    Weave(String path) {
        this.path = path;
    }

    /**
     * The pattern of a level.
     *
     * @param level null for ids that nobody shares
     */
    public static Weave of(@Nullable OverlapLevel level) {
        return switch (level) {
            case CRITICAL -> CROSSED;
            case HIGH -> RISING;
            case MEDIUM -> FALLING;
            case LOW -> LEVEL;
            case INFO -> DOTTED;
            case null -> PLAIN;
        };
    }

    /** Its lines on a tile of eight by eight, as the path of an SVG; empty for none. */
    String path() {
        return path;
    }
}
