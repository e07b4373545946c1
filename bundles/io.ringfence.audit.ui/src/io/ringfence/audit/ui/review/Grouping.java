package io.ringfence.audit.ui.review;

/** What findings are put together by. */
public enum Grouping {
    NONE,
    CHECK,
    ENTITY,
    SERVER,
    AREA
}
