package io.ringfence.ui.estate;

import org.eclipse.jdt.annotation.Nullable;

import java.util.function.Supplier;

/** A value that is made at the first call. For one thread at a time. */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private @Nullable T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T made = value;
        if (made == null) {
            made = maker.get();
            value = made;
        }
        return made;
    }
}
