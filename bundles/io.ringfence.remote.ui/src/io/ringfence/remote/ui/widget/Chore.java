package io.ringfence.remote.ui.widget;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.ui.start.Telling;
import io.ringfence.ui.state.Tasks;

import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.swt.widgets.Shell;

/** Something that is done in the background, where the user sees it and can cancel it. */
@FunctionalInterface
public interface Chore {

    /**
     * Does it, off the user interface's thread.
     *
     * @throws SourceException if it cannot be done
     */
    void run() throws SourceException;

    /**
     * Starts it, unless it is cancelled before it begins; a fault that nobody foresaw is shown and
     * logged by the platform.
     *
     * @param shell over which is told what could not be done, unless the user cancelled it
     * @param title what is done
     * @param after runs at the end in any case, on the same thread
     */
    static void start(Shell shell, String title, Chore chore, Runnable after) {
        ServiceCaller.callOnce(
                Chore.class, Tasks.class, tasks -> start(tasks, shell, title, chore, after));
    }

    private static void start(Tasks tasks, Shell shell, String title, Chore chore, Runnable after) {
        tasks.start(
                title,
                progress -> {
                    try {
                        if (!progress.cancelled()) {
                            chore.run();
                        }
                    } catch (SourceException e) {
                        if (e.problem().kind() != Problem.Kind.CANCELLED) {
                            new Telling(shell).later(title, e.problem());
                        }
                    } finally {
                        after.run();
                    }
                });
    }
}
