package io.ringfence.model;

import java.util.Optional;
import java.util.function.Function;

/**
 * A value that is known, or the reason why it is not. Unknown is shown as unknown, never guessed.
 *
 * @param <T> the type of the value
 */
public sealed interface Known<T> {

    /** The value itself. */
    record Value<T>(T value) implements Known<T> {}

    /** Not known: {@code reason} is a phrase for people that says what to provide. */
    record Unknown<T>(String reason) implements Known<T> {}

    static <T> Known<T> of(T value) {
        return new Value<>(value);
    }

    static <T> Known<T> unknown(String reason) {
        return new Unknown<>(reason);
    }

    /** The value, empty when it is not known. */
    default Optional<T> optional() {
        return this instanceof Value<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /** The reason why the value is not known, empty when it is known. */
    default Optional<String> whyUnknown() {
        return this instanceof Unknown<T>(String reason) ? Optional.of(reason) : Optional.empty();
    }

    /** The known value transformed; an unknown one keeps its reason. */
    default <R> Known<R> map(Function<T, R> function) {
        return switch (this) {
            case Value<T>(T value) -> of(function.apply(value));
            case Unknown<T>(String reason) -> unknown(reason);
        };
    }
}
