package io.ringfence.ui;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/** Runs commands by their id, of whichever bundle they are. */
public final class Commands {

    private Commands() {}

    /**
     * Runs a command without parameters. One that is not there or fails is logged.
     *
     * @param site where it runs: the site of a view, or the window
     */
    public static void run(IServiceLocator site, String command) {
        try {
            site.getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            ILog.of(Commands.class).error(e.getMessage(), e);
        }
    }
}
