package io.ringfence.app.perspective;

import io.ringfence.ui.Asking;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;

/** Puts the views of the perspective in front back where they were at first, if the user agrees. */
public final class ResetLayoutHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        IPerspectiveDescriptor shown = page == null ? null : page.getPerspective();
        if (page != null
                && shown != null
                && agrees(HandlerUtil.getActiveShellChecked(event), shown.getLabel())) {
            page.resetPerspective();
        }
        return null;
    }

    private static boolean agrees(Shell shell, String perspective) {
        MessageDialog dialog =
                new MessageDialog(
                        shell,
                        Messages.reset_title,
                        null,
                        NLS.bind(Messages.reset_text, perspective),
                        MessageDialog.QUESTION,
                        0,
                        Messages.reset_yes,
                        Messages.reset_no);
        return Asking.isAgreed(dialog, shell);
    }
}
