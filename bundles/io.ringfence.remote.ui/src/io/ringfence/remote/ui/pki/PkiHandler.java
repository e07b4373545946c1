package io.ringfence.remote.ui.pki;

import io.ringfence.ui.Asking;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

import java.util.Optional;

/** A command of the workshop. */
abstract class PkiHandler extends AbstractHandler {

    @Override
    public final @Nullable Object execute(@Nullable ExecutionEvent event) {
        Shell shell = event == null ? null : HandlerUtil.getActiveShell(event);
        if (event != null && shell != null) {
            Optional<PkiRow> row = selected(event);
            ServiceCaller.callOnce(
                    getClass(), Workshop.class, workshop -> run(shell, workshop, row));
        }
        return null;
    }

    private static Optional<PkiRow> selected(ExecutionEvent event) {
        return HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
                        && selection.getFirstElement() instanceof PkiRow row
                ? Optional.of(row)
                : Optional.empty();
    }

    /**
     * Asks what is to be asked, and does it.
     *
     * @param row that is selected; empty when none is
     */
    abstract void run(Shell shell, Workshop workshop, Optional<PkiRow> row);

    /** The certificate that is selected; empty when something else is. */
    static Optional<PkiRow.Leaf> certificate(Optional<PkiRow> row) {
        return row.filter(PkiRow.Leaf.class::isInstance).map(PkiRow.Leaf.class::cast);
    }

    /** Opens a dialog, and shows what came of it. */
    static void open(PkiDialog dialog, Shell shell, Workshop workshop) {
        if (Asking.isAgreed(dialog, shell)) {
            workshop.reload(dialog.made());
        }
    }
}
