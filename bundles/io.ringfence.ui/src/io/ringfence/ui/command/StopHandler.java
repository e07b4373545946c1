package io.ringfence.ui.command;

import io.ringfence.ui.state.RunningTasks;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;

/** Stops everything that runs in the background. */
public final class StopHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        ServiceCaller.callOnce(getClass(), RunningTasks.class, RunningTasks::cancelAll);
        return null;
    }
}
