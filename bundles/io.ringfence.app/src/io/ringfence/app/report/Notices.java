package io.ringfence.app.report;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.jdt.annotation.Nullable;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the program has to say without stopping anybody: the last of it, in the status line. */
public final class Notices {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Notice current;

    /**
     * Something to say.
     *
     * @param text one sentence
     * @param problem whether it is about an error, which a report would tell more of
     */
    public record Notice(String text, boolean problem) {

        /** What a status says. */
        static Notice of(IStatus status) {
            String message = String.valueOf(status.getMessage()).strip();
            boolean problem = status.getSeverity() == IStatus.ERROR;
            return new Notice(message.lines().findFirst().orElse(""), problem);
        }
    }

    /** What is said now, null when there is nothing. */
    @Nullable
    Notice current() {
        return current;
    }

    /** Says it, in place of what was said before; from any thread. */
    public void show(Notice notice) {
        current = notice;
        listeners.forEach(Runnable::run);
    }

    /** Takes it back, if it is still what is said. */
    void dismiss(Notice notice) {
        if (notice.equals(current)) {
            current = null;
            listeners.forEach(Runnable::run);
        }
    }

    /**
     * Hears of every change, on any thread.
     *
     * @return ends it
     */
    Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
