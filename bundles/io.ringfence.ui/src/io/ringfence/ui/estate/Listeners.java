package io.ringfence.ui.estate;

import io.ringfence.model.service.LxdModel.Listening;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Those who want to hear of changes. Safe for use by several threads.
 *
 * @param <L> what they are told with
 */
public final class Listeners<L> {

    private record Entry<L>(L listener) {
        @Override
        public boolean equals(@org.eclipse.jdt.annotation.Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private final List<Entry<L>> entries = new CopyOnWriteArrayList<>();

    /** Adds a listener. */
    public Listening add(L listener) {
        Entry<L> entry = new Entry<>(listener);
        entries.add(entry);
        return () -> entries.remove(entry);
    }

    /** Tells every listener. */
    public void tell(Consumer<L> call) {
        entries.forEach(entry -> call.accept(entry.listener));
    }
}
