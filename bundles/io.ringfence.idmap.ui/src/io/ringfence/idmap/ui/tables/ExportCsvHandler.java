package io.ringfence.idmap.ui.tables;

import io.ringfence.idmap.ui.export.SaveAs;
import io.ringfence.ui.table.TableText;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.handlers.HandlerUtil;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Saves a table of id maps as CSV. */
public final class ExportCsvHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        if (event != null
                && HandlerUtil.getActivePart(event) instanceof TableView<?> view
                && view.pane() instanceof TablePane<?> table) {
            TableText<?> text = table.exported();
            String rows = NLS.bind(Messages.export_rows, "%,d".formatted(text.size()));
            new SaveAs(view, Messages.export_title, rows)
                    .ask(
                            table.fileName(),
                            "csv",
                            Messages.export_csv,
                            out -> {
                                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                                text.csv(writer);
                                writer.flush();
                            });
        }
        return null;
    }
}
