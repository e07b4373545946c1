package io.ringfence.idmap.explain;

import io.ringfence.idmap.InstanceIdmap;

import java.util.List;

/**
 * How an overlap came about.
 *
 * @param cause the kind of it
 * @param sentence the same for people, with names
 * @param from the containers whose configuration leads to it; those to look at first
 */
public record Explanation(Cause cause, String sentence, List<InstanceIdmap> from) {

    public Explanation {
        from = List.copyOf(from);
    }
}
