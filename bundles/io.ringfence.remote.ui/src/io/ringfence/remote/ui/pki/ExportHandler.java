package io.ringfence.remote.ui.pki;

import io.ringfence.model.Server;
import io.ringfence.model.service.LxdModel;
import io.ringfence.ui.Asking;

import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.swt.widgets.Shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the files of the selected certificate, and shows what to do with them. */
public final class ExportHandler extends PkiHandler {

    @Override
    void run(Shell shell, Workshop workshop, Optional<PkiRow> row) {
        certificate(row).ifPresent(leaf -> export(shell, leaf));
    }

    private static void export(Shell shell, PkiRow.Leaf leaf) {
        List<Server> servers = new ArrayList<>();
        ServiceCaller.callOnce(
                ExportHandler.class,
                LxdModel.class,
                model -> servers.addAll(model.capture().servers()));
        ExportDialog dialog = new ExportDialog(shell, leaf.ca().folder(), leaf.issued(), servers);
        if (Asking.isAgreed(dialog, shell)) {
            new InstructionsDialog(shell, dialog.exported()).open();
        }
    }
}
