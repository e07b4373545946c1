package io.ringfence.remote.trust;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of one of many.
 *
 * @param id which one
 * @param label what to call it
 * @param problem why it was not done, empty when it was
 */
public record Outcome(String id, String label, Optional<Problem> problem) {

    /** Something that is done to one of many. */
    @FunctionalInterface
    public interface Deed<T> {

        /**
         * @throws SourceException if it was not done
         */
        void to(T each) throws SourceException;
    }

    /**
     * Does it to each of them, one after the other; what fails for one is tried with the next.
     *
     * @param id tells one's id
     * @param label tells what to call one
     */
    public static <T> List<Outcome> ofEach(
            List<T> all, Function<T, String> id, Function<T, String> label, Deed<T> deed) {
        List<Outcome> outcomes = new ArrayList<>();
        for (T each : all) {
            Optional<Problem> problem = Optional.empty();
            try {
                deed.to(each);
            } catch (SourceException e) {
                problem = Optional.of(e.problem());
            }
            outcomes.add(new Outcome(id.apply(each), label.apply(each), problem));
        }
        return List.copyOf(outcomes);
    }

    /** Whether it was done. */
    public boolean isDone() {
        return problem.isEmpty();
    }
}
