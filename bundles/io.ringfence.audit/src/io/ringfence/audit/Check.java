package io.ringfence.audit;

/**
 * One recommendation that can be checked. Implementations are stateless and pure: the same context
 * gives the same findings, they do no I/O and read no clock.
 */
public interface Check {

    /** The id under which the catalogue has the texts, as in {@code instance.privileged}. */
    String id();

    /**
     * Says something of every entity that it concerns: fail, pass, not applicable or unknown.
     *
     * @param context the server, indexes over it, tables and the time
     * @param findings takes the outcomes
     */
    void run(CheckContext context, Findings findings);
}
