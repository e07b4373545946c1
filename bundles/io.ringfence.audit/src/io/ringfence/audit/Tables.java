package io.ringfence.audit;

/** The tables that ship with Ringfence: releases and advisories, each with its date. */
public record Tables() {

    /** The tables of this release of Ringfence. */
    public static Tables bundled() {
        return new Tables();
    }
}
