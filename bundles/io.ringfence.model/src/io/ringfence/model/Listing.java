package io.ringfence.model;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What could be read of a collection, and what could not.
 *
 * @param items the elements that were read, in a stable order
 * @param gaps what is missing, with the reasons; empty when the listing is complete
 * @param <T> the type of the elements
 */
public record Listing<T>(List<T> items, List<Gap> gaps) implements Iterable<T> {

    public Listing {
        items = List.copyOf(items);
        gaps = List.copyOf(gaps);
    }

    /** A complete listing. */
    public static <T> Listing<T> of(List<T> items) {
        return new Listing<>(items, List.of());
    }

    /** A listing of which nothing could be read. */
    public static <T> Listing<T> unknown(String reason) {
        return new Listing<>(List.of(), List.of(new Gap(null, reason)));
    }

    /** True when nothing is missing. */
    public boolean complete() {
        return gaps.isEmpty();
    }

    /** What could be read. */
    public Stream<T> stream() {
        return items.stream();
    }

    @Override
    public Iterator<T> iterator() {
        return items.iterator();
    }
}
