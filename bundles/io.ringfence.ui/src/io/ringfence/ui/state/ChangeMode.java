package io.ringfence.ui.state;

import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.estate.Listeners;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import java.util.Set;
import java.util.TreeSet;

/**
 * Which servers may be changed out of the window. None at first, and none again at the next start:
 * who only looks cannot change anything by mistake. Safe for several threads.
 */
@Component(service = ChangeMode.class, immediate = true)
public final class ChangeMode {

    private final Listeners<Runnable> listeners = new Listeners<>();
    private volatile Set<String> allowed = Set.of();

    @Activate
    public ChangeMode() {
        // nothing may be changed at first
    }

    /** The sources that may be changed, as the user opened them. */
    public Set<String> allowed() {
        return allowed;
    }

    /**
     * Whether a server may be changed.
     *
     * @param spec what its source was opened with
     */
    public boolean isAllowed(String spec) {
        return allowed.contains(spec);
    }

    /** Allows changes to a server, or takes that back. */
    public void allow(String spec, boolean changes) {
        synchronized (listeners) {
            Set<String> next = new TreeSet<>(allowed);
            if (changes ? !next.add(spec) : !next.remove(spec)) {
                return;
            }
            allowed = Set.copyOf(next);
        }
        listeners.tell(Runnable::run);
    }

    /** Hears of changes, on the thread on which they are made. */
    public Listening listen(Runnable listener) {
        return listeners.add(listener);
    }
}
