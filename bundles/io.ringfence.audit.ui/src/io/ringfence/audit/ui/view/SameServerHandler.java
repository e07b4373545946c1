package io.ringfence.audit.ui.view;

import io.ringfence.audit.ui.history.History;
import io.ringfence.audit.ui.history.Replaced;
import io.ringfence.model.PlainText;
import io.ringfence.ui.Asking;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.state.Selection;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** The user says that the selected server is the one that it was before, after a question. */
public final class SameServerHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) throws ExecutionException {
        if (event != null) {
            Shell shell = HandlerUtil.getActiveShellChecked(event);
            ServiceCaller.callOnce(
                    getClass(),
                    Selection.class,
                    selection ->
                            selection
                                    .last()
                                    .entity()
                                    .map(Entity::server)
                                    .ifPresent(server -> ask(shell, server)));
        }
        return null;
    }

    private void ask(Shell shell, String server) {
        ServiceCaller.callOnce(
                getClass(),
                History.class,
                history -> {
                    Replaced replaced = history.comparison().replaced().get(server);
                    if (replaced == null) {
                        MessageDialog.openInformation(
                                shell, Messages.same_title, NLS.bind(Messages.same_none, server));
                    } else if (Asking.isYes(
                            shell,
                            Messages.same_title,
                            NLS.bind(Messages.same_ask, PlainText.of(server)))) {
                        history.same(server);
                    }
                });
    }
}
