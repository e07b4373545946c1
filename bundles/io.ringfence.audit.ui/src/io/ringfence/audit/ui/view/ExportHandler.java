package io.ringfence.audit.ui.view;

import io.ringfence.audit.ui.review.ReviewRow;
import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.source.SourceException;
import io.ringfence.ui.Asking;
import io.ringfence.ui.Ui;
import io.ringfence.ui.start.Opening;
import io.ringfence.ui.table.TableText;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Saves all findings that are listed, or several that are selected, as CSV. */
public final class ExportHandler extends FindingsHandler {

    @Override
    void run(FindingsView view, FindingsPane pane, String what) {
        FileDialog dialog = new FileDialog(view.getSite().getShell(), SWT.SAVE);
        dialog.setText(Messages.export_title);
        dialog.setFilterNames(new String[] {Messages.export_csv, Messages.export_all});
        dialog.setFilterExtensions(new String[] {"*.csv", "*"});
        dialog.setOverwrite(true);
        dialog.setFileName(Messages.export_name);
        String chosen = dialog.open();
        Path path = chosen == null ? null : CsvName.of(Path.of(chosen));
        if (path != null
                && (path.equals(Path.of(String.valueOf(chosen))) || mayReplace(view, path))) {
            TableText<ReviewRow> text = pane.table().export();
            Opening opening = view.opening();
            Shell shell = view.getSite().getShell();
            String said =
                    NLS.bind(
                            Messages.export_said, "%,d".formatted(text.size()), path.getFileName());
            view.tasks()
                    .start(
                            NLS.bind(Messages.export_task, path.getFileName()),
                            _ -> {
                                try {
                                    write(text, path);
                                    Ui.later(shell, () -> view.say(said));
                                } catch (SourceException e) {
                                    opening.tellLater(e.problem());
                                }
                            });
        }
    }

    /** The dialog asked about the name that was typed, not about the one with our ending. */
    private static boolean mayReplace(FindingsView view, Path file) {
        return !Files.exists(file)
                || Asking.isYes(
                        view.getSite().getShell(),
                        Messages.export_title,
                        NLS.bind(Messages.export_replace, file));
    }

    private static void write(TableText<ReviewRow> text, Path file) throws SourceException {
        new AtomicFile()
                .write(
                        file,
                        out -> {
                            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                            text.csv(writer);
                            writer.flush();
                        });
    }
}
