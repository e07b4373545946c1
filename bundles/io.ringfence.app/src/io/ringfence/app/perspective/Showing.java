package io.ringfence.app.perspective;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;

import java.util.Map;

/** Which perspective a window shows, and by which key another one comes. */
record Showing(IWorkbenchWindow window) {

    /** The platform's command, and what it is told. */
    static final String COMMAND = "org.eclipse.ui.perspectives.showPerspective";

    static final String WHICH = "org.eclipse.ui.perspectives.showPerspective.perspectiveId";

    /** The perspective in front, empty when there is none. */
    String id() {
        IWorkbenchPage page = window.getActivePage();
        IPerspectiveDescriptor shown = page == null ? null : page.getPerspective();
        return shown == null ? "" : shown.getId();
    }

    void show(Declared perspective) {
        try {
            window.getWorkbench().showPerspective(perspective.id(), window);
        } catch (WorkbenchException e) {
            ILog.of(Showing.class).error(e.getMessage(), e);
        }
    }

    /** The keys that bring a perspective, for people; empty when it has none. */
    String keys(Declared perspective) {
        ICommandService commands = window.getService(ICommandService.class);
        IBindingService bindings = window.getService(IBindingService.class);
        Command command = commands.getCommand(COMMAND);
        TriggerSequence keys =
                bindings.getBestActiveBindingFor(
                        ParameterizedCommand.generateCommand(
                                command, Map.of(WHICH, perspective.id())));
        return keys == null ? "" : keys.format();
    }
}
