package io.ringfence.idmap.explain;

import io.ringfence.idmap.IdRange;

import java.util.OptionalLong;

/** An id of a host as people write it: with or without groups of digits. */
public final class TypedId {

    private TypedId() {}

    /** The id that is written there, empty when it is none. */
    public static OptionalLong read(String typed) {
        String digits = typed.replaceAll("[\\s,._']", "");
        if (!digits.matches("[0-9]{1,10}")) {
            return OptionalLong.empty();
        }
        long id = Long.parseLong(digits);
        return IdRange.ALL.contains(id) ? OptionalLong.of(id) : OptionalLong.empty();
    }
}
