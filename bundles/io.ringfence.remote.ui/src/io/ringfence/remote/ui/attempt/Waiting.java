package io.ringfence.remote.ui.attempt;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.operation.IRunnableContext;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Has a user wait for an answer of a server, with progress, for as long as they like. */
public final class Waiting {

    private static final long LOOK_MILLIS = 50;

    /** After that long nobody waits for work that does not hear that it is cancelled. */
    private static final long FAREWELL_MILLIS = 2_000;

    private final IRunnableContext context;

    /**
     * @param context shows the progress and lets the user cancel
     */
    public Waiting(IRunnableContext context) {
        this.context = context;
    }

    /**
     * Runs work off the user interface's thread, which goes on to draw. Cancelling interrupts the
     * work.
     *
     * @param what what is done, as in {@code Looking at 10.0.0.5:8443}
     * @throws SourceException if it does not work, or is cancelled
     */
    public <T> T run(String what, Callable<T> work) throws SourceException {
        FutureTask<T> task = new FutureTask<>(work);
        try {
            context.run(true, true, monitor -> watch(what, task, monitor));
            return task.get();
        } catch (InterruptedException e) {
            throw cancelled(what);
        } catch (InvocationTargetException | ExecutionException e) {
            throw problem(e);
        }
    }

    private static void watch(
            String what,
            FutureTask<?> task,
            @org.eclipse.jdt.annotation.Nullable IProgressMonitor monitor)
            throws InterruptedException, InvocationTargetException {
        if (monitor == null) {
            throw new IllegalStateException("nobody waits");
        }
        monitor.beginTask(what, IProgressMonitor.UNKNOWN);
        Thread worker = Thread.ofPlatform().daemon().name("server").start(task);
        try {
            while (true) {
                try {
                    task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                    return;
                } catch (TimeoutException _) {
                    if (monitor.isCanceled()) {
                        worker.interrupt();
                        worker.join(FAREWELL_MILLIS);
                        throw new InterruptedException(what);
                    }
                }
            }
        } catch (ExecutionException e) {
            throw new InvocationTargetException(e.getCause());
        } finally {
            monitor.done();
        }
    }

    private static SourceException problem(Exception e) {
        if (e.getCause() instanceof SourceException known) {
            return known;
        }
        throw new IllegalStateException(e);
    }

    /**
     * What is told of work that the user ended.
     *
     * @param what what was done, as in {@code Looking at 10.0.0.5:8443}
     */
    public static SourceException cancelled(String what) {
        return new SourceException(
                new Problem(
                        Problem.Kind.CANCELLED,
                        Messages.cancelled,
                        what,
                        Messages.cancelledRemedy));
    }
}
