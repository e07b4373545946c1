package io.ringfence.remote.contact;

/** What somebody makes of the certificate that a server shows. */
public enum Decision {
    /** It is not trusted, and nothing is changed. */
    NO,
    /**
     * It is trusted until this process ends. Nothing is written: no pin, no remote, no login; the
     * next process asks again.
     */
    ONCE,
    /** It is trusted from now on, for this remote alone. */
    ALWAYS
}
