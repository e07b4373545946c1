package io.ringfence.audit.checks.instance;

import io.ringfence.audit.Evidence;
import io.ringfence.audit.check.ConfigLines;
import io.ringfence.model.EffectiveValue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects what is wrong with a text of many lines: the lines as evidence, and why in words. */
final class RawText {

    /** More lines of one value say no more, and may be made up to fill reports. */
    private static final int MOST_EVIDENCE = 20;

    private static final int MOST_REASONS = 3;

    private final EffectiveValue value;
    private final List<Evidence> evidence = new ArrayList<>();
    private final Map<String, List<Integer>> reasons = new LinkedHashMap<>();

    RawText(EffectiveValue value) {
        this.value = value;
    }

    /** Adds a line that is dangerous for a reason, a clause without full stop. */
    void add(ConfigLines.Line line, String reason) {
        reasons.computeIfAbsent(reason, _ -> new ArrayList<>()).add(line.number());
        add(line);
    }

    /** Adds a line that is told as evidence only. */
    void add(ConfigLines.Line line) {
        if (evidence.size() < MOST_EVIDENCE) {
            evidence.add(ConfigLines.evidence(value, line.text()));
        }
    }

    /** Whether no line was dangerous. */
    boolean isHarmless() {
        return reasons.isEmpty();
    }

    List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    /** The reasons with their lines, as in {@code no seccomp filter is loaded (line 3)}. */
    String sentence() {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, List<Integer>> each : reasons.entrySet()) {
            if (parts.size() < MOST_REASONS) {
                parts.add(each.getKey() + " (" + lines(each.getValue()) + ")");
            }
        }
        int more = reasons.size() - parts.size();
        return value.key()
                + ": "
                + String.join("; ", parts)
                + (more > 0 ? String.format(Locale.ROOT, " and %,d more", more) : "")
                + ".";
    }

    private static String lines(List<Integer> numbers) {
        List<String> shown =
                numbers.stream().distinct().limit(MOST_REASONS).map(Object::toString).toList();
        return (numbers.size() == 1 ? "line " : "lines ")
                + String.join(", ", shown)
                + (numbers.size() > shown.size() ? " …" : "");
    }
}
