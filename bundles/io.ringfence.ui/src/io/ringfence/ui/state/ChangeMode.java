package io.ringfence.ui.state;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.model.service.LxdState;
import io.ringfence.ui.estate.Listeners;

import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Which servers may be changed out of the window. None at first, and none again at the next start:
 * who only looks cannot change anything by mistake. A server that is closed may not be changed any
 * more: another one could be opened under its name. Safe for several threads.
 */
@Component(service = ChangeMode.class, immediate = true)
public final class ChangeMode {

    private final Listeners<Runnable> listeners = new Listeners<>();
    private final Supplier<LxdModel> model;
    private @Nullable Listening listening;
    private volatile Set<String> allowed = Set.of();

    /**
     * @param models asked when something is allowed for the first time: the program's start does
     *     not wait for the model
     */
    @Activate
    public ChangeMode(@Reference ComponentServiceObjects<LxdModel> models) {
        this(models::getService);
    }

    ChangeMode(Supplier<LxdModel> model) {
        this.model = model;
    }

    private void keep(LxdState now) {
        for (String spec : allowed) {
            if (now.source(spec).isEmpty()) {
                allow(spec, false);
            }
        }
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
            if (listening == null) {
                listening = model.get().listen((_, now) -> keep(now));
            }
        }
        listeners.tell(Runnable::run);
    }

    /** Hears of changes, on any thread. */
    public Listening listen(Runnable listener) {
        return listeners.add(listener);
    }

    /** Ends all listening. */
    @Deactivate
    public void close() {
        synchronized (listeners) {
            Listening listens = listening;
            if (listens != null) {
                listens.close();
            }
        }
    }
}
