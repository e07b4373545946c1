package io.ringfence.audit;

import java.util.ArrayList;
import java.util.List;

/** Takes the outcomes of one check on one server. Not safe for use by several threads. */
public final class Findings {

    private final CheckInfo check;
    private final String server;
    private final List<Finding> list = new ArrayList<>();

    public Findings(CheckInfo check, String server) {
        this.check = check;
        this.server = server;
    }

    /** The check's texts and usual severity. */
    public CheckInfo check() {
        return check;
    }

    /** A failure of the usual severity. */
    public void fail(EntityRef entity, String message, Evidence... evidence) {
        fail(entity, check.severity(), message, List.of(evidence));
    }

    /** A failure of a severity of its own. */
    public void fail(EntityRef entity, Severity severity, String message, List<Evidence> evidence) {
        add(Outcome.FAIL, severity, entity, message, evidence);
    }

    /** The recommendation is kept. */
    public void pass(EntityRef entity, String message, Evidence... evidence) {
        add(Outcome.PASS, check.severity(), entity, message, List.of(evidence));
    }

    /** The recommendation does not concern this entity; {@code reason} says why. */
    public void notApplicable(EntityRef entity, String reason) {
        add(Outcome.NOT_APPLICABLE, check.severity(), entity, reason, List.of());
    }

    /**
     * It could not be found out; {@code reason} says why and what to provide. A phrase without
     * capital letter and full stop becomes a sentence.
     */
    public void unknown(EntityRef entity, String reason, Evidence... evidence) {
        String message = Sentence.of(reason);
        add(Outcome.UNKNOWN, check.severity(), entity, message, List.of(evidence));
    }

    /** What was said so far. */
    public List<Finding> list() {
        return list;
    }

    private void add(
            Outcome outcome,
            Severity severity,
            EntityRef entity,
            String message,
            List<Evidence> evidence) {
        list.add(new Finding(check, outcome, severity, server, entity, message, evidence, null));
    }
}
