package io.ringfence.app.manual;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Where a reader has been: the way back and forward again. */
public final class Trail {

    private static final int LONGEST = 100;

    private final Deque<Place> back = new ArrayDeque<>();
    private final Deque<Place> forward = new ArrayDeque<>();
    private Place here;

    public Trail(Place start) {
        here = start;
    }

    /** Where the reader is. */
    public Place here() {
        return here;
    }

    /** Goes to a place; the way forward is forgotten. Going where one is changes nothing. */
    public void go(Place next) {
        if (!next.equals(here)) {
            back.push(here);
            if (back.size() > LONGEST) {
                back.removeLast();
            }
            forward.clear();
            here = next;
        }
    }

    /** Whether {@link #back} leads anywhere. */
    public boolean canGoBack() {
        return !back.isEmpty();
    }

    /** Whether {@link #forward} leads anywhere. */
    public boolean canGoForward() {
        return !forward.isEmpty();
    }

    /** Goes back one place, where there is one. */
    public Optional<Place> back() {
        return move(back, forward);
    }

    /** Goes forward again one place, where there is one. */
    public Optional<Place> forward() {
        return move(forward, back);
    }

    private Optional<Place> move(Deque<Place> from, Deque<Place> to) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(here);
        here = from.pop();
        return Optional.of(here);
    }
}
