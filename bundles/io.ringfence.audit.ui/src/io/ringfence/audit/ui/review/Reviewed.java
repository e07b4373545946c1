package io.ringfence.audit.ui.review;

/** Whether somebody looked at a finding. */
public enum Reviewed {
    /** Nobody did. */
    NO,
    /** Somebody did, and it is still what they saw. */
    YES,
    /** Somebody did, but it is not what they saw any more. */
    CHANGED
}
