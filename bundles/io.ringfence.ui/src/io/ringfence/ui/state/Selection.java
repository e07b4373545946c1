package io.ringfence.ui.state;

import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Listeners;

import org.eclipse.core.runtime.Adapters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the user selected last, and in which view: the one place that views follow. Only what a user
 * does gets here, never what a view shows because it follows another one: so views cannot chase
 * each other. Safe for several threads.
 */
@Component(service = Selection.class, immediate = true)
public final class Selection {

    /**
     * What was selected at one moment.
     *
     * @param view the id of the view in which the user acted, empty before the first time
     * @param things what was selected there, in the view's order; possibly nothing
     */
    public record Made(String view, List<Object> things) {

        /** Nobody selected anything yet. */
        public static final Made NONE = new Made("", List.of());

        public Made {
            things = List.copyOf(things);
        }

        /** The first thing. */
        public Optional<Object> first() {
            return things.stream().findFirst();
        }

        /**
         * The address of what the first thing is or is about, where it is something of the estate.
         */
        public Optional<Entity> entity() {
            return first().flatMap(Selection::entity);
        }
    }

    private final Listeners<Consumer<Made>> listeners = new Listeners<>();
    private volatile Made made = Made.NONE;

    @Activate
    public Selection() {
        // nothing is selected at first
    }

    /** What was selected last. */
    public Made last() {
        return made;
    }

    /**
     * The user selected something, perhaps the same again.
     *
     * @param view the id of the view that shows it
     */
    public void make(String view, List<?> things) {
        Made next = new Made(view, List.copyOf(things));
        made = next;
        listeners.tell(listener -> listener.accept(next));
    }

    /** Hears of everything that is selected, on the thread on which it is. */
    public Listening listen(Consumer<Made> listener) {
        return listeners.add(listener);
    }

    /** The address of what something is or is about; empty when it is nothing of the estate. */
    public static Optional<Entity> entity(Object selected) {
        return Optional.ofNullable(Adapters.adapt(selected, Entity.class));
    }
}
