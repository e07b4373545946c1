package io.ringfence.remote.ui.trust;

import io.ringfence.model.PlainText;
import io.ringfence.model.trust.TrustEntry;
import io.ringfence.remote.trust.Limitation;
import io.ringfence.remote.trust.Outcome;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

import java.util.List;
import java.util.function.UnaryOperator;

/** Restricts the selected to projects, or lifts that. */
public final class RestrictHandler extends TrustHandler {

    private static final int RESTRICT = 1;

    @Override
    void run(Shell shell, SheetView<?> view, ServerShown server) {
        List<EntryRow> selected = entries(view, server);
        List<EntryRow> rows = selected.stream().filter(EntryRow::isEditable).toList();
        if (selected.isEmpty()) {
            return;
        }
        if (rows.isEmpty()) {
            MessageDialog.openInformation(shell, Messages.entry_fixedTitle, Messages.entry_fixed);
            return;
        }
        LimitDialog dialog = new LimitDialog(shell, server, title(rows), Messages.restrict_ok);
        if (rows.size() == 1 && rows.getFirst().entry().restricted()) {
            dialog.start(rows.getFirst().entry().projects());
        }
        if (!dialog.isAgreed()) {
            return;
        }
        Limitation limitation = dialog.limitation();
        if (mayLose(shell, server, rows, limitation)) {
            List<TrustEntry> entries = rows.stream().map(EntryRow::entry).toList();
            new TrustWork(view, server)
                    .start(
                            NLS.bind(Messages.restrict_task, server.label()),
                            done(limitation),
                            store ->
                                    Outcome.ofEach(
                                            entries,
                                            TrustEntry::id,
                                            TrustEntry::label,
                                            each -> store.limit(each, limitation)));
        }
    }

    /** Names of projects are no pattern. */
    static UnaryOperator<String> done(Limitation limitation) {
        return who -> NLS.bind(Messages.restrict_done, who, PlainText.of(limitation.words()));
    }

    private static String title(List<EntryRow> rows) {
        return rows.size() == 1
                ? NLS.bind(Messages.restrict_title, PlainText.of(rows.getFirst().entry().label()))
                : NLS.bind(Messages.restrict_titleMany, "%,d".formatted(rows.size()));
    }

    /** Asks before this client makes itself smaller than it can undo. */
    private static boolean mayLose(
            Shell shell, ServerShown server, List<EntryRow> rows, Limitation limitation) {
        boolean own = rows.stream().anyMatch(EntryRow::own);
        return !own
                || limitation instanceof Limitation.Administrator
                || MessageDialog.open(
                                MessageDialog.WARNING,
                                shell,
                                Messages.restrict_ownTitle,
                                NLS.bind(
                                        rows.size() == 1
                                                ? Messages.restrict_own
                                                : Messages.restrict_ownAmong,
                                        server.label()),
                                SWT.NONE,
                                Messages.restrict_keep,
                                Messages.restrict_restrict)
                        == RESTRICT;
    }
}
