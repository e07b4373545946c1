package io.ringfence.idmap.drawing;

import io.ringfence.idmap.OverlapLevel;

import org.eclipse.jdt.annotation.Nullable;

/** The colours of a drawing, as in {@code #1B1F24}. */
public enum Palette {
    /** For paper and slides. */
    LIGHT(
            "#FFFFFF", "#1B1F24", "#57606A", "#D0D7DE", "#F3F5F7", "#B3261E", "#B45309", "#8A6D00",
            "#1D5FA8", "#2E7D32", "#6B7280"),
    /** For dark slides. */
    DARK(
            "#1E2227", "#E6E9ED", "#A3ABB5", "#3A424C", "#272C33", "#F2786F", "#F2A65A", "#E3C34B",
            "#7FB4F0", "#7CC47F", "#9CA3AF");

    private final String ground;
    private final String text;
    private final String muted;
    private final String line;
    private final String band;
    private final String critical;
    private final String high;
    private final String medium;
    private final String low;
    private final String alone;
    private final String unknown;

    Palette(
            String ground,
            String text,
            String muted,
            String line,
            String band,
            String critical,
            String high,
            String medium,
            String low,
            String alone,
            String unknown) {
        this.ground = ground;
        this.text = text;
        this.muted = muted;
        this.line = line;
        this.band = band;
        this.critical = critical;
        this.high = high;
        this.medium = medium;
        this.low = low;
        this.alone = alone;
        this.unknown = unknown;
    }

    String ground() {
        return ground;
    }

    String text() {
        return text;
    }

    /** Text of less weight. */
    String muted() {
        return muted;
    }

    /** Thin lines. */
    String line() {
        return line;
    }

    /** The ground of lanes. */
    String band() {
        return band;
    }

    /** What is not known. */
    String unknown() {
        return unknown;
    }

    /**
     * The colour of a level.
     *
     * @param level null for ids that nobody shares
     */
    String level(@Nullable OverlapLevel level) {
        return switch (level) {
            case CRITICAL -> critical;
            case HIGH -> high;
            case MEDIUM -> medium;
            case LOW, INFO -> low;
            case null -> alone;
        };
    }
}
