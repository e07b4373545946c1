package io.ringfence.remote.ui.remotes;

import io.ringfence.model.service.LxdModel;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.contact.TrustedOnce;
import io.ringfence.remote.ui.add.AddDialog;
import io.ringfence.remote.ui.add.AddWizard;
import io.ringfence.ui.start.Opening;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the wizard, in place of the dialog that only asks for an address. */
public final class AddHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        Shell shell = event == null ? null : HandlerUtil.getActiveShell(event);
        if (shell != null) {
            ServiceCaller.callOnce(
                    getClass(),
                    LxdModel.class,
                    model ->
                            ServiceCaller.callOnce(
                                    getClass(),
                                    TrustedOnce.class,
                                    once -> open(shell, model, once)));
        }
        return null;
    }

    private void open(Shell shell, LxdModel model, TrustedOnce once) {
        Opening opening = new Opening(shell, model);
        AddWizard wizard =
                new AddWizard(
                        shell,
                        model,
                        Environment.ofProcess(),
                        once,
                        spec -> {
                            reload();
                            opening.openAndSelect(spec);
                        },
                        AddHandler::reload);
        new AddDialog(shell, wizard).open();
    }

    private static void reload() {
        ServiceCaller.callOnce(AddHandler.class, RemoteBook.class, RemoteBook::reload);
    }
}
