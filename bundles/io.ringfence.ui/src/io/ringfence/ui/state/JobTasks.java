package io.ringfence.ui.state;

import io.ringfence.model.service.Background;
import io.ringfence.model.service.LxdModel;
import io.ringfence.ui.estate.Listeners;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/**
 * Runs work as jobs of the platform, which shows them in the status line. The platform locks what
 * the window needs, too, while it is told of jobs: so it is told by a thread that computes nothing.
 */
@Component(service = {Tasks.class, RunningTasks.class})
public final class JobTasks implements Tasks, RunningTasks {

    private final Executor telling = OneThread.prompt("tasks");
    private final Set<Job> running = ConcurrentHashMap.newKeySet();
    private final Listeners<Runnable> listeners = new Listeners<>();

    @Activate
    public JobTasks() {
        Patience.ofVirtualThreads();
    }

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
        telling.execute(job::schedule);
        listeners.tell(Runnable::run);
        return () -> telling.execute(job::cancel);
    }

    @Override
    public boolean isBusy() {
        return !running.isEmpty();
    }

    @Override
    public void cancelAll() {
        telling.execute(() -> running.forEach(Job::cancel));
    }

    @Override
    public LxdModel.Listening listen(Runnable listener) {
        return listeners.add(listener);
    }

    private final class WorkJob extends Job {

        private final Background.Work work;
        private final List<Runnable> onCancel = new CopyOnWriteArrayList<>();
        private volatile boolean begun;

        WorkJob(String title, Background.Work work) {
            super(title);
            this.work = work;
        }

        /**
         * The work runs in a virtual thread: of those no more run at a time than there are
         * processors, and they wait for the window. Fifty threads of the job's own kind would not.
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
            IStatus status = end(monitor);
            telling.execute(() -> done(status));
        }

        private IStatus end(IProgressMonitor monitor) {
            try {
                work.run(new MonitorProgress(monitor, onCancel, telling));
                return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
            } catch (RuntimeException | Error e) {
                return Status.error(getName(), e);
            }
        }

        /** Work that is cancelled before it begins hears of it all the same: somebody waits. */
        void endUnbegun() {
            if (!begun) {
                IProgressMonitor cancelled = new NullProgressMonitor();
                cancelled.setCanceled(true);
                Thread.ofVirtual()
                        .name("cancelled")
                        .start(() -> work.run(new MonitorProgress(cancelled, onCancel, telling)));
            }
        }

        @Override
        protected void canceling() {
            onCancel.forEach(Runnable::run);
        }
    }
}
