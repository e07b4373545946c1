package io.ringfence.remote.ui.trust;

import io.ringfence.model.PlainText;
import io.ringfence.model.trust.TrustEntry;
import io.ringfence.remote.trust.Outcome;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

import java.util.List;
import java.util.stream.Collectors;

/** Lets the selected in no more, after it has said what that means. */
public final class RemoveHandler extends TrustHandler {

    private static final int REMOVE = 1;
    private static final int NAMED = 12;

    @Override
    void run(Shell shell, SheetView<?> view, ServerShown server) {
        List<EntryRow> rows = entries(view, server);
        if (rows.isEmpty()) {
            return;
        }
        int answer =
                MessageDialog.open(
                        rows.stream().anyMatch(EntryRow::own)
                                ? MessageDialog.WARNING
                                : MessageDialog.QUESTION,
                        shell,
                        Messages.remove_title,
                        consequences(rows, server),
                        SWT.NONE,
                        Messages.remove_keep,
                        Messages.remove_remove);
        if (answer == REMOVE) {
            List<TrustEntry> entries = rows.stream().map(EntryRow::entry).toList();
            new TrustWork(view, server)
                    .start(
                            NLS.bind(Messages.remove_task, server.label()),
                            Messages.remove_done,
                            store ->
                                    Outcome.ofEach(
                                            entries,
                                            TrustEntry::id,
                                            TrustEntry::label,
                                            store::remove));
        }
    }

    /** Who it is, and what they lose; that it is this client itself comes first. */
    static String consequences(List<EntryRow> rows, ServerShown server) {
        StringBuilder text = new StringBuilder();
        rows.stream()
                .filter(EntryRow::own)
                .findFirst()
                .ifPresent(
                        own ->
                                text.append(
                                                NLS.bind(
                                                        Messages.remove_own,
                                                        PlainText.of(own.entry().label()),
                                                        server.label()))
                                        .append("\n\n"));
        String names =
                rows.stream()
                        .limit(NAMED)
                        .map(
                                row ->
                                        PlainText.of(row.entry().label())
                                                + " ("
                                                + row.entry().shortId()
                                                + ", "
                                                + PlainText.of(row.entry().may())
                                                + ")")
                        .collect(Collectors.joining("\n"));
        text.append(NLS.bind(Messages.remove_text, server.label())).append("\n\n").append(names);
        if (rows.size() > NAMED) {
            text.append("\n").append(NLS.bind(Messages.remove_more, rows.size() - NAMED));
        }
        return text.toString();
    }
}
