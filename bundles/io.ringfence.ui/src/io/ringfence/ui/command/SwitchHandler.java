package io.ringfence.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;

/** Switches a command on or off; whoever cares listens to its {@link io.ringfence.ui.Switch}. */
public final class SwitchHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) throws ExecutionException {
        if (event != null) {
            HandlerUtil.toggleCommandState(event.getCommand());
        }
        return null;
    }
}
