package io.ringfence.ui.command;

import io.ringfence.ui.Clip;
import io.ringfence.ui.state.Selection;
import io.ringfence.ui.view.PaneView;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;

/** Copies the name of what is selected, as a command of the client takes it. */
public final class CopyNameHandler extends SelectionHandler {

    @Override
    void run(ExecutionEvent event, IWorkbenchPage page, Selection selection) {
        selection
                .last()
                .entity()
                .map(entity -> entity.isGroup() ? entity.label() : entity.name())
                .ifPresent(name -> copy(page, name));
    }

    private static void copy(IWorkbenchPage page, String name) {
        Clip.copy(page.getWorkbenchWindow().getShell(), name);
        if (page.getActivePart() instanceof PaneView view) {
            view.say(NLS.bind(Messages.copied_name, name));
        }
    }
}
