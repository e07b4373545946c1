package io.ringfence.audit.edited;

import io.ringfence.audit.Audit;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.checks.BuiltInChecks;
import io.ringfence.audit.fixture.Sample;
import io.ringfence.model.Capture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An edited server and what an audit must say of it.
 *
 * @param title what was edited
 * @param server as edited
 * @param later how long after the capture it is audited
 */
record Case(String title, EditedServer server, Duration later, List<Expected> expected) {

    /**
     * One outcome.
     *
     * @param label of the entity, as {@link io.ringfence.audit.EntityRef#label()} gives it
     */
    record Expected(String check, Outcome outcome, String label) implements Comparable<Expected> {

        static Expected of(Finding finding) {
            return new Expected(finding.check().id(), finding.outcome(), finding.entity().label());
        }

        @Override
        public int compareTo(Expected other) {
            return toString().compareTo(other.toString());
        }
    }

    static Case of(String title, EditedServer server) {
        return new Case(title, server, Duration.ZERO, List.of());
    }

    /** The same, audited later. */
    Case after(Duration time) {
        return new Case(title, server, time, expected);
    }

    /** The checks, separated by spaces, fail for the server. */
    Case fails(String checks) {
        return fails(checks, EditedServer.NAME);
    }

    Case fails(String checks, String label) {
        return expecting(checks, Outcome.FAIL, label);
    }

    /** The checks, separated by spaces, pass for the server. */
    Case passes(String checks) {
        return passes(checks, EditedServer.NAME);
    }

    Case passes(String checks, String label) {
        return expecting(checks, Outcome.PASS, label);
    }

    Case unknown(String checks, String label) {
        return expecting(checks, Outcome.UNKNOWN, label);
    }

    Case notApplicable(String checks, String label) {
        return expecting(checks, Outcome.NOT_APPLICABLE, label);
    }

    private Case expecting(String checks, Outcome outcome, String label) {
        Stream<Expected> more =
                Stream.of(checks.split(" ")).map(check -> new Expected(check, outcome, label));
        return new Case(title, server, later, Stream.concat(expected.stream(), more).toList());
    }

    /** Whether the case expects an outcome of this check for this entity. */
    boolean isAbout(Expected found) {
        return expected.stream()
                .anyMatch(
                        each ->
                                each.check().equals(found.check())
                                        && each.label().equals(found.label()));
    }

    /** Everything the audit says. */
    List<Expected> found() {
        Capture capture = new Capture(List.of(server.read()));
        List<Expected> found = new ArrayList<>();
        new Audit(List.of(new BuiltInChecks()))
                .run(capture, Sample.taken(capture).plus(later), () -> false)
                .findings()
                .forEach(finding -> found.add(Expected.of(finding)));
        return found;
    }

    @Override
    public String toString() {
        return title;
    }
}
