package io.ringfence.ui.facts;

import io.ringfence.ui.page.Part;

import java.util.ArrayList;
import java.util.List;

/** Lists of parts, one after the other. */
final class Parts {

    private Parts() {}

    @SafeVarargs
    static List<Part> of(List<Part>... lists) {
        List<Part> parts = new ArrayList<>();
        for (List<Part> list : lists) {
            parts.addAll(list);
        }
        return parts;
    }
}
