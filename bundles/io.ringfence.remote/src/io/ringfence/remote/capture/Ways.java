package io.ringfence.remote.capture;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The ways to one server, and which of them is used: the first until it leads nowhere. */
final class Ways {

    private final List<Reach> all;
    private final AtomicInteger used = new AtomicInteger();

    /**
     * @param all in the order in which they are tried; not empty
     */
    Ways(List<Reach> all) {
        this.all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no way");
        }
    }

    /** The one that is used now. */
    Reach now() {
        return all.get(used.get());
    }

    /** How many there are. */
    int count() {
        return all.size();
    }

    /** A way leads nowhere: another one is used from now on, if there is one. */
    void leave(Reach way) {
        int index = all.indexOf(way);
        used.compareAndSet(index, (index + 1) % all.size());
    }
}
