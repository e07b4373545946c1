package io.ringfence.idmap.ui.export;

import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.source.SourceException;
import io.ringfence.ui.Asking;
import io.ringfence.ui.Ui;
import io.ringfence.ui.start.Telling;
import io.ringfence.ui.state.Tasks;
import io.ringfence.ui.view.PaneView;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import java.nio.file.Files;
import java.nio.file.Path;

/** Asks for a file and writes it in the background. */
public final class SaveAs {

    private final PaneView view;
    private final String title;
    private final String what;

    /**
     * @param view over which it is asked, and whose status line says that it is done
     * @param title of the dialog
     * @param what is saved, as in {@code 12 rows}
     */
    public SaveAs(PaneView view, String title, String what) {
        this.view = view;
        this.title = title;
        this.what = what;
    }

    /**
     * Asks where it is to go, and writes it.
     *
     * @param name what the file may be called
     * @param ending added to a name that has none, as in {@code csv}
     * @param sort what such files are, for people
     * @param content runs in the background
     */
    public void ask(String name, String ending, String sort, AtomicFile.Content content) {
        Shell shell = view.getSite().getShell();
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(title);
        dialog.setFilterNames(new String[] {sort, Messages.all_files});
        dialog.setFilterExtensions(new String[] {"*." + ending, "*"});
        dialog.setOverwrite(true);
        dialog.setFileName(name);
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        Path file = named(Path.of(chosen), ending);
        if (file.equals(Path.of(chosen)) || mayReplace(shell, file)) {
            write(file, content);
        }
    }

    /** Writes a file in the background and says so. */
    void write(Path file, AtomicFile.Content content) {
        Shell shell = view.getSite().getShell();
        Tasks tasks = view.getSite().getService(Tasks.class);
        String said = NLS.bind(Messages.saved, what, file.getFileName());
        tasks.start(
                NLS.bind(Messages.saving, file.getFileName()),
                _ -> {
                    try {
                        new AtomicFile().write(file, content);
                        Ui.later(shell, () -> view.say(said));
                    } catch (SourceException e) {
                        new Telling(shell).later(title, e.problem());
                    }
                });
    }

    /** The file as the user named it; the ending is added to a name without one. */
    static Path named(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        return name.lastIndexOf('.') > 0 ? file : file.resolveSibling(name + "." + ending);
    }

    /** The dialog asked about the name that was typed, not about the one with our ending. */
    private static boolean mayReplace(Shell shell, Path file) {
        return !Files.exists(file)
                || Asking.isYes(shell, Messages.replace_title, NLS.bind(Messages.replace, file));
    }
}
