package io.ringfence.audit.change;

/** What became of a finding since an earlier audit. */
public enum Change {
    /** It fails now; then it did not, nor ever before. */
    NEW,
    /** It fails now, and was mended in between. */
    REOPENED,
    /** It fails now; whether it did then, could not be known. So it is not called new. */
    FOUND,
    /** It failed then; now it passes or does not concern the entity any more. */
    FIXED,
    /** It failed then; now there is nothing any more that it could be about. */
    GONE,
    /** It failed only in between: then it did not, and now it is fixed or gone. */
    MEANWHILE,
    /** It failed then; now it cannot be found out. */
    LOST,
    /** It cannot be found out now; then it was not unknown, and did not fail. */
    NOW_UNKNOWN,
    /** Nothing that would have to be told. */
    NONE
}
