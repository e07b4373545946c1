package io.ringfence.audit.check;

import io.ringfence.audit.Evidence;
import io.ringfence.model.EffectiveValue;
import io.ringfence.model.Origin;

import java.util.ArrayList;
import java.util.List;

/** Values of many lines, and lines of them as evidence. */
public final class ConfigLines {

    /** Evidence shows no more of a line: values may be of any size. */
    private static final int SHOWN = 200;

    /**
     * One line.
     *
     * @param number from 1
     * @param text without blanks at its ends
     */
    public record Line(int number, String text) {}

    private ConfigLines() {}

    /** All lines, empty ones too. */
    public static List<Line> of(String value) {
        List<Line> lines = new ArrayList<>();
        for (String text : value.split("\n", -1)) {
            lines.add(new Line(lines.size() + 1, text.strip()));
        }
        return lines;
    }

    /** A part of a value as evidence, shortened if it is long. */
    public static Evidence evidence(EffectiveValue value, String part) {
        return evidence(value.key(), part, value.origin());
    }

    /** As {@link #evidence(EffectiveValue, String)}, for a value that is no effective one. */
    public static Evidence evidence(String key, String part, Origin origin) {
        return new Evidence(key, shown(part), origin);
    }

    /** The text, shortened if it is long. */
    public static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
