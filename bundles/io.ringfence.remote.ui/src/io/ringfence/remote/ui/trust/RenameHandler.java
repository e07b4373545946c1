package io.ringfence.remote.ui.trust;

import io.ringfence.model.PlainText;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.trust.TrustEntry;
import io.ringfence.remote.trust.EntryName;
import io.ringfence.remote.trust.Outcome;
import io.ringfence.ui.Asking;
import io.ringfence.ui.estate.Standing;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

import java.util.List;

/** Gives the selected entry another name. */
public final class RenameHandler extends TrustHandler {

    @Override
    void run(Shell shell, SheetView<?> view, ServerShown server) {
        List<EntryRow> selected = entries(view, server);
        List<EntryRow> rows = selected.stream().filter(EntryRow::isEditable).limit(1).toList();
        if (selected.isEmpty()) {
            return;
        }
        if (rows.isEmpty()) {
            MessageDialog.openInformation(shell, Messages.entry_fixedTitle, Messages.entry_fixed);
            return;
        }
        TrustEntry entry = rows.getFirst().entry();
        InputDialog dialog =
                new InputDialog(
                        shell,
                        Messages.rename_title,
                        NLS.bind(Messages.rename_text, PlainText.of(entry.label()), server.label()),
                        entry.name(),
                        text -> problem(text == null ? "" : text));
        if (Asking.isAgreed(dialog, shell) && !dialog.getValue().strip().equals(entry.name())) {
            String name = dialog.getValue();
            new TrustWork(view, server)
                    .start(
                            NLS.bind(Messages.rename_task, PlainText.of(entry.label())),
                            Messages.rename_done,
                            store ->
                                    Outcome.ofEach(
                                            List.of(entry),
                                            TrustEntry::id,
                                            TrustEntry::label,
                                            each -> store.rename(each, EntryName.parse(name))));
        }
    }

    /** Null when the name is good, as JFace wants it. */
    static @Nullable String problem(String text) {
        try {
            EntryName.parse(text);
            return null;
        } catch (SourceException e) {
            return Standing.inOneLine(e.problem());
        }
    }
}
