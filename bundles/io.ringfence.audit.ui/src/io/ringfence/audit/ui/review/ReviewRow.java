package io.ringfence.audit.ui.review;

import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Finding;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.facts.EntityNames;

import java.util.Locale;

/**
 * A finding as views show it.
 *
 * @param entity its address in the estate
 * @param name what people call the entity, with the device if it is about one
 * @param mark its mark: the severity of an open failure, else the outcome
 * @param words everything that a filter looks at, in lower case
 */
public record ReviewRow(Finding finding, Entity entity, String name, Mark mark, String words) {

    /** What stays the same of a finding from one audit to the next. */
    public record Key(String check, String server, EntityRef entity) {}

    static ReviewRow of(Finding finding, EntityNames names) {
        Entity entity = entityOf(finding);
        String device = finding.entity().deviceName();
        String name = names.of(entity) + (device.isEmpty() ? "" : ":" + device);
        String words =
                String.join(
                                "\n",
                                finding.check().title(),
                                finding.check().id(),
                                finding.server(),
                                finding.entity().label(),
                                name,
                                finding.message())
                        .toLowerCase(Locale.ROOT);
        return new ReviewRow(finding, entity, name, markOf(finding), words);
    }

    public Key key() {
        return keyOf(finding);
    }

    public static Key keyOf(Finding finding) {
        return new Key(finding.check().id(), finding.server(), finding.entity());
    }

    /** The address of what a finding is about; a device is its owner's. */
    public static Entity entityOf(Finding finding) {
        EntityRef ref = finding.entity();
        return switch (ref.type()) {
            case SERVER -> Entity.server(finding.server());
            case PROJECT -> Entity.project(finding.server(), ref.name());
            default ->
                    new Entity(
                            finding.server(),
                            Entity.Kind.valueOf(ref.type().name()),
                            ref.project(),
                            ref.name());
        };
    }

    /** The mark of a finding. */
    public static Mark markOf(Finding finding) {
        return switch (finding.outcome()) {
            case FAIL -> finding.isOpen() ? ofSeverity(finding) : Mark.EXCEPTED;
            case UNKNOWN -> Mark.UNKNOWN;
            case PASS -> Mark.PASS;
            case NOT_APPLICABLE -> Mark.NOT_APPLICABLE;
        };
    }

    private static Mark ofSeverity(Finding finding) {
        return switch (finding.severity()) {
            case CRITICAL -> Mark.CRITICAL;
            case HIGH -> Mark.HIGH;
            case MEDIUM -> Mark.MEDIUM;
            case LOW -> Mark.LOW;
            case INFO -> Mark.INFO;
        };
    }
}
