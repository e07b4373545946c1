package io.ringfence.ui.estate;

import org.eclipse.jdt.annotation.Nullable;

import java.util.function.Supplier;

/** A value that is made at the first call. Safe for several threads: they wait for each other. */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T made = value;
        return made == null ? make() : made;
    }

    private synchronized T make() {
        T made = value;
        if (made == null) {
            made = maker.get();
            value = made;
        }
        return made;
    }
}
