package io.ringfence.audit.ui.review;

import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Finding;
import io.ringfence.audit.FindingKey;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Mark;

/**
 * A finding as views show it. An audit has hundreds of thousands of them: what several have in
 * common is shared, and found by its number.
 *
 * @param thing what it is about
 * @param place number of the thing, at hand: looking it up in the thing costs more than all else
 * @param mark its mark: the severity of an open failure, else the outcome
 * @param check number of the check in {@link Rows}
 * @param message number of the message in {@link Rows}
 */
public record ReviewRow(
        Finding finding, Thing thing, int place, Mark mark, int check, int message) {

    /** The outcome. */
    Outcome outcome() {
        return switch (mark) {
            case CRITICAL, HIGH, MEDIUM, LOW, INFO, EXCEPTED -> Outcome.FAIL;
            case UNKNOWN -> Outcome.UNKNOWN;
            case PASS -> Outcome.PASS;
            case NOT_APPLICABLE -> Outcome.NOT_APPLICABLE;
        };
    }

    /** The severity; of what did not fail any. */
    Severity severity() {
        return switch (mark) {
            case CRITICAL -> Severity.CRITICAL;
            case HIGH -> Severity.HIGH;
            case MEDIUM -> Severity.MEDIUM;
            case LOW -> Severity.LOW;
            case INFO, UNKNOWN, PASS, NOT_APPLICABLE -> Severity.INFO;
            case EXCEPTED -> finding.severity();
        };
    }

    /** The address in the estate of what it is about. */
    public Entity entity() {
        return thing.entity();
    }

    /** Whether it is about this, about what lies in it, or belongs there otherwise. */
    boolean isIn(Entity place) {
        return thing.isIn(place) || Places.shownBy(finding).contains(place);
    }

    /** What people call the entity, with the device if it is about one. */
    public String name() {
        return thing.name();
    }

    /** What stays the same of it from one audit to the next. */
    public FindingKey key() {
        return FindingKey.of(finding);
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
