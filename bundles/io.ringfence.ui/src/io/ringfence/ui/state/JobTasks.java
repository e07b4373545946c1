package io.ringfence.ui.state;

import io.ringfence.model.service.Background;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.source.Progress;
import io.ringfence.ui.estate.Listeners;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Component;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Runs work as jobs of the platform, which shows them in the status line. */
@Component(service = {Tasks.class, RunningTasks.class})
public final class JobTasks implements Tasks, RunningTasks {

    private final Set<Job> running = ConcurrentHashMap.newKeySet();
    private final Listeners<Runnable> listeners = new Listeners<>();

    @Override
    public Background.Running start(String title, Background.Work work) {
        WorkJob job = new WorkJob(title, work);
        job.addJobChangeListener(
                new JobChangeAdapter() {
                    @Override
                    public void done(@Nullable IJobChangeEvent event) {
                        job.endUnbegun();
                        running.remove(job);
                        listeners.tell(Runnable::run);
                    }
                });
        running.add(job);
        job.schedule();
        listeners.tell(Runnable::run);
        return job::cancel;
    }

    @Override
    public boolean isBusy() {
        return !running.isEmpty();
    }

    @Override
    public void cancelAll() {
        running.forEach(Job::cancel);
    }

    @Override
    public LxdModel.Listening listen(Runnable listener) {
        return listeners.add(listener);
    }

    private static final class WorkJob extends Job {

        private final Background.Work work;
        private final List<Runnable> onCancel = new CopyOnWriteArrayList<>();
        private volatile boolean begun;

        WorkJob(String title, Background.Work work) {
            super(title);
            this.work = work;
        }

        /**
         * The work runs in a virtual thread: of those no more run at a time than there are
         * processors. Fifty threads of the job's own kind would leave the window none.
         */
        @Override
        protected IStatus run(@Nullable IProgressMonitor monitor) {
            begun = true;
            IProgressMonitor shown = monitor == null ? new NullProgressMonitor() : monitor;
            Thread worker = Thread.ofVirtual().name(getName()).unstarted(() -> work(shown));
            setThread(worker);
            worker.start();
            return ASYNC_FINISH;
        }

        private void work(IProgressMonitor monitor) {
            IStatus status = Status.CANCEL_STATUS;
            try {
                work.run(new MonitorProgress(monitor, onCancel));
                status = monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
            } catch (RuntimeException | Error e) {
                status = Status.error(getName(), e);
            } finally {
                done(status);
            }
        }

        /** Work that is cancelled before it begins hears of it all the same: somebody waits. */
        void endUnbegun() {
            if (!begun) {
                IProgressMonitor cancelled = new NullProgressMonitor();
                cancelled.setCanceled(true);
                Thread.ofVirtual()
                        .name("cancelled")
                        .start(() -> work.run(new MonitorProgress(cancelled, onCancel)));
            }
        }

        @Override
        protected void canceling() {
            onCancel.forEach(Runnable::run);
        }
    }

    /** Tells a monitor what our work tells of itself. */
    private record MonitorProgress(IProgressMonitor monitor, List<Runnable> onCancel)
            implements Progress {

        @Override
        public void report(String what, int done, int total) {
            // a total that grows cannot be told to a monitor: the words say how far it is
            monitor.subTask(total > 0 ? what + " (" + done + "/" + total + ")" : what);
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
}
