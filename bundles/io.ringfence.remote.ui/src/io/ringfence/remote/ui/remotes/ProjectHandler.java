package io.ringfence.remote.ui.remotes;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.own.Editing;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.ProjectName;
import io.ringfence.ui.Asking;
import io.ringfence.ui.estate.Standing;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

import java.util.List;
import java.util.Optional;

/** Sets the project of a remote that is looked at first. */
public final class ProjectHandler extends RemoteHandler {

    @Override
    void run(Shell shell, List<RemoteLine> lines, RemoteBook book, LxdModel model) {
        RemoteLine line = lines.getFirst();
        if (line.kept().isEmpty() || line.own().isEmpty()) {
            return;
        }
        OwnRemote remote = line.own().get();
        InputDialog dialog =
                new InputDialog(
                        shell,
                        Messages.project_title,
                        NLS.bind(Messages.project_text, line.spec()),
                        line.row().project(),
                        text -> problem(text == null ? "" : text.strip()));
        if (Asking.isAgreed(dialog, shell)) {
            String project = dialog.getValue().strip();
            later(shell, Messages.project_title, book, () -> set(remote, project, book));
        }
    }

    /** Null when the name is good, as JFace wants it. */
    private static @Nullable String problem(String text) {
        try {
            if (!text.isEmpty()) {
                ProjectName.parse(text);
            }
            return null;
        } catch (SourceException e) {
            return Standing.inOneLine(e.problem());
        }
    }

    private static void set(OwnRemote remote, String text, RemoteBook book) throws SourceException {
        Optional<ProjectName> project =
                text.isEmpty() ? Optional.empty() : Optional.of(ProjectName.parse(text));
        new Editing(book.own()).project(remote.name(), project);
    }
}
