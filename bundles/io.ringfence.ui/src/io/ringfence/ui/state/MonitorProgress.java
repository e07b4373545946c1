package io.ringfence.ui.state;

import io.ringfence.model.source.Progress;

import org.eclipse.core.runtime.IProgressMonitor;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/** Tells a monitor of the platform what our work tells of itself. */
final class MonitorProgress implements Progress {

    private final IProgressMonitor monitor;
    private final List<Runnable> onCancel;
    private final Executor telling;

    /** What is not told yet, empty when everything is. */
    private final AtomicReference<String> news = new AtomicReference<>("");

    /**
     * @param onCancel gets what is to be done when the user cancels
     * @param telling runs one thing after the other
     */
    MonitorProgress(IProgressMonitor monitor, List<Runnable> onCancel, Executor telling) {
        this.monitor = monitor;
        this.onCancel = onCancel;
        this.telling = telling;
    }

    @Override
    public void report(String what, int done, int total) {
        // a total that grows cannot be told to a monitor: the words say how far it is
        String now = total > 0 ? what + " (" + done + "/" + total + ")" : what;
        if (news.getAndSet(now).isEmpty()) {
            telling.execute(() -> monitor.subTask(news.getAndSet("")));
        }
    }

    @Override
    public boolean cancelled() {
        return monitor.isCanceled();
    }

    @Override
    public void onCancel(Runnable action) {
        onCancel.add(action);
        if (monitor.isCanceled()) {
            action.run();
        }
    }
}
