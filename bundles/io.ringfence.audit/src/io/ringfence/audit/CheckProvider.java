package io.ringfence.audit;

import java.util.List;

/** Brings checks along: a DS whiteboard service, made with {@code new} elsewhere. */
public interface CheckProvider {

    /** The checks, each id once. */
    List<Check> checks();
}
