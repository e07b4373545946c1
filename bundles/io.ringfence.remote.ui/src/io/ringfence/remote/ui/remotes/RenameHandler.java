package io.ringfence.remote.ui.remotes;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.own.Editing;
import io.ringfence.remote.own.Importing;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.RemoteName;
import io.ringfence.ui.Asking;
import io.ringfence.ui.estate.Standing;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

import java.util.List;

/** Gives one of Ringfence's own remotes another name. */
public final class RenameHandler extends RemoteHandler {

    @Override
    void run(Shell shell, List<RemoteLine> lines, RemoteBook book, LxdModel model) {
        RemoteLine line = lines.getFirst();
        if (line.own().isEmpty()) {
            return;
        }
        OwnRemote remote = line.own().get();
        List<OwnRemote> all = book.lines().stream().flatMap(each -> each.own().stream()).toList();
        InputDialog dialog =
                new InputDialog(
                        shell,
                        Messages.rename_title,
                        NLS.bind(Messages.rename_text, line.spec()),
                        line.spec(),
                        text -> problem(text == null ? "" : text, remote, all));
        if (Asking.isAgreed(dialog, shell)) {
            String name = dialog.getValue().strip();
            later(shell, Messages.rename_title, book, () -> rename(remote, name, book, model));
        }
    }

    /** Null when the name is good, as JFace wants it. */
    static @Nullable String problem(String text, OwnRemote remote, List<OwnRemote> all) {
        try {
            RemoteName name = RemoteName.parse(text.strip());
            if (!name.equals(remote.name())) {
                Importing.mustBeFree(name, all);
            }
            return null;
        } catch (SourceException e) {
            return Standing.inOneLine(e.problem());
        }
    }

    private static void rename(OwnRemote remote, String text, RemoteBook book, LxdModel model)
            throws SourceException {
        new Editing(book.own()).rename(remote.name(), RemoteName.parse(text));
        String before = remote.name().text();
        if (!text.equals(before) && model.state().source(before).isPresent()) {
            model.close(before);
            model.open(text);
        }
    }
}
