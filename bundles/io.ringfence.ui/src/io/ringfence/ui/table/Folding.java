package io.ringfence.ui.table;

import java.util.HashSet;
import java.util.Set;

/**
 * Which groups of a table are closed.
 *
 * @param closed whether groups are closed that are not said otherwise of
 * @param except the keys of those that are not
 */
public record Folding(boolean closed, Set<String> except) {

    /** All groups are open. */
    public static final Folding OPEN = new Folding(false, Set.of());

    /** All groups are closed. */
    public static final Folding CLOSED = new Folding(true, Set.of());

    public Folding {
        except = Set.copyOf(except);
    }

    /** Whether the group of this key is closed. */
    public boolean isClosed(String key) {
        return closed != except.contains(key);
    }

    /** With this group closed, or open. */
    public Folding with(String key, boolean isClosed) {
        Set<String> next = new HashSet<>(except);
        if (isClosed == closed) {
            next.remove(key);
        } else {
            next.add(key);
        }
        return new Folding(closed, next);
    }
}
