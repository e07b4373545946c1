package io.ringfence.audit;

/** What a check found out about one entity. There is always one: never silence. */
public enum Outcome {
    /** The recommendation is not met. */
    FAIL("fail"),
    /** It could not be found out; the message says why and what to provide. */
    UNKNOWN("unknown"),
    /** The recommendation is met. */
    PASS("pass"),
    /** The recommendation does not concern this entity. */
    NOT_APPLICABLE("notApplicable");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The word in machine-readable results. */
    public String label() {
        return label;
    }
}
