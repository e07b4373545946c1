package io.ringfence.remote.ui.identity;

import io.ringfence.model.service.LxdModel;
import io.ringfence.remote.ui.remotes.RemoteBook;
import io.ringfence.ui.state.Tasks;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows who this user is to servers. */
public final class IdentityHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        Shell shell = event == null ? null : HandlerUtil.getActiveShell(event);
        if (shell != null) {
            ServiceCaller.callOnce(getClass(), RemoteBook.class, book -> open(shell, book));
        }
        return null;
    }

    private void open(Shell shell, RemoteBook book) {
        ServiceCaller.callOnce(
                getClass(),
                LxdModel.class,
                model ->
                        ServiceCaller.callOnce(
                                getClass(),
                                Tasks.class,
                                tasks -> new IdentityDialog(shell, book, model, tasks).open()));
    }
}
