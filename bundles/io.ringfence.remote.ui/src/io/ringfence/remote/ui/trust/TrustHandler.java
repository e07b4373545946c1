package io.ringfence.remote.ui.trust;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

import java.util.List;
import java.util.Optional;

/** Changes the server that the active view shows, once its user has allowed that. */
abstract class TrustHandler extends AbstractHandler {

    @Override
    public final @Nullable Object execute(@Nullable ExecutionEvent event) {
        if (event != null && HandlerUtil.getActivePart(event) instanceof SheetView<?> view) {
            Optional<ServerShown> server = view.desk().shown().shown();
            Shell shell = view.getSite().getShell();
            if (server.isPresent() && Permit.given(shell, view.desk(), server.get())) {
                run(shell, view, server.get());
            }
        }
        return null;
    }

    /** Asks what is to be asked, and does it. */
    abstract void run(Shell shell, SheetView<?> view, ServerShown server);

    /**
     * The entries that are selected in the view, of the server that is changed: for a moment after
     * another one was chosen the table still has the rows of the one before.
     */
    static List<EntryRow> entries(SheetView<?> view, ServerShown server) {
        return view.selected().stream()
                .filter(EntryRow.class::isInstance)
                .map(EntryRow.class::cast)
                .filter(row -> row.server().equals(server.name()))
                .toList();
    }
}
