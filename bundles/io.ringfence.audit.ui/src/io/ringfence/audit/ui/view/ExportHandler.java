package io.ringfence.audit.ui.view;

import io.ringfence.audit.ui.review.ReviewRow;
import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.source.SourceException;
import io.ringfence.ui.start.Opening;
import io.ringfence.ui.table.TableText;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Saves the selected findings, else all that are listed, as CSV. */
public final class ExportHandler extends FindingsHandler {

    @Override
    void run(FindingsView view, FindingsPane pane, String what) {
        FileDialog dialog = new FileDialog(view.getSite().getShell(), SWT.SAVE);
        dialog.setText(Messages.export_title);
        dialog.setFilterNames(new String[] {Messages.export_csv, Messages.export_all});
        dialog.setFilterExtensions(new String[] {"*.csv", "*"});
        dialog.setOverwrite(true);
        dialog.setFileName(Messages.export_name);
        String file = dialog.open();
        if (file != null) {
            TableText<ReviewRow> text = pane.table().text();
            Opening opening = view.opening();
            Path path = Path.of(file);
            view.tasks()
                    .start(
                            NLS.bind(Messages.export_task, path.getFileName()),
                            _ -> {
                                try {
                                    write(text, path);
                                } catch (SourceException e) {
                                    opening.tellLater(e.problem());
                                }
                            });
        }
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
