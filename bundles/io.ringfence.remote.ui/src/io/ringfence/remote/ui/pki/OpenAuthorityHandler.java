package io.ringfence.remote.ui.pki;

import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;

import java.nio.file.Path;
import java.util.Optional;

/** Works with the folder of an authority that is there already. */
public final class OpenAuthorityHandler extends PkiHandler {

    @Override
    void run(Shell shell, Workshop workshop, Optional<PkiRow> row) {
        DirectoryDialog dialog = new DirectoryDialog(shell);
        dialog.setText(Messages.open_title);
        String folder = dialog.open();
        if (folder != null) {
            Path place = Path.of(folder);
            workshop.add(place);
            workshop.reload(PkiRow.key(place.toAbsolutePath().normalize()));
        }
    }
}
