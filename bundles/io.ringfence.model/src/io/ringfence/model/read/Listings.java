package io.ringfence.model.read;

import io.ringfence.model.Gap;
import io.ringfence.model.Listing;

import java.util.ArrayList;
import java.util.List;

/** Puts listings together. */
final class Listings {

    private Listings() {}

    static List<Gap> joined(List<Gap> first, List<Gap> second) {
        List<Gap> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    static <T> Listing<T> withGap(Listing<T> listing, String reason) {
        return new Listing<>(
                listing.items(), joined(listing.gaps(), List.of(new Gap(null, reason))));
    }
}
