package io.ringfence.ui;

import io.ringfence.model.service.LxdModel.Listening;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.IStateListener;
import org.eclipse.core.commands.State;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RegistryToggleState;
import org.eclipse.ui.services.IServiceLocator;

import java.util.Objects;

/** A command that is on or off, as the user left it; the platform remembers which. */
public final class Switch {

    private final State state;

    /**
     * @param command its id; it has a state of the platform's sort
     */
    public Switch(IServiceLocator services, String command) {
        Command found =
                Objects.requireNonNull(services.getService(ICommandService.class))
                        .getCommand(command);
        this.state = Objects.requireNonNull(found.getState(RegistryToggleState.STATE_ID), command);
    }

    /** Whether it is on now. */
    public boolean isOn() {
        return Boolean.TRUE.equals(state.getValue());
    }

    /** Runs an action whenever it is switched, on the user interface's thread. */
    public Listening onChange(Runnable action) {
        IStateListener listener = (@Nullable State _, @Nullable Object _) -> action.run();
        state.addListener(listener);
        return () -> state.removeListener(listener);
    }
}
