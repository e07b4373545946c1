package io.ringfence.ui.state;

import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.estate.EstateState;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A setting that is in use here and that the estate keeps. Another estate brings another value;
 * what the estate tells of our own changes, perhaps late, is not news. Safe for several threads.
 */
public final class Remembered {

    private final EstateModel estate;
    private final String key;
    private final String start;
    private final Consumer<String> onOther;
    private final Deque<String> untold = new ArrayDeque<>();

    /**
     * @param start the value where the estate has none
     * @param onOther hears the value that another estate brings
     */
    public Remembered(EstateModel estate, String key, String start, Consumer<String> onOther) {
        this.estate = estate;
        this.key = key;
        this.start = start;
        this.onOther = onOther;
    }

    /** What the open estate has. */
    public String now() {
        return in(estate.state());
    }

    /** Keeps a value in the estate; to be called by one thread after the other. */
    public void keep(String value) {
        synchronized (this) {
            String last = untold.isEmpty() ? now() : untold.getLast();
            if (value.equals(last)) {
                return;
            }
            untold.add(value);
        }
        estate.set(key, value.equals(start) ? null : value);
    }

    /** Hears what the estate tells. */
    public void changed(EstateState before, EstateState now) {
        String value = in(now);
        boolean other = !Objects.equals(before.file(), now.file());
        if (value.equals(in(before)) && !other) {
            return;
        }
        synchronized (this) {
            if (!other && untold.contains(value)) {
                while (!untold.removeFirst().equals(value)) {
                    // those before were overtaken
                }
                return;
            }
            untold.clear();
        }
        onOther.accept(value);
    }

    private String in(EstateState state) {
        String value = state.estate().settings().get(key);
        return value == null ? start : value;
    }
}
