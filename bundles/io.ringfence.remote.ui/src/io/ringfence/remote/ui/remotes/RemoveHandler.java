package io.ringfence.remote.ui.remotes;

import io.ringfence.model.service.LxdModel;
import io.ringfence.remote.own.Editing;
import io.ringfence.remote.own.OwnRemote;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

import java.util.List;
import java.util.stream.Collectors;

/** Forgets Ringfence's own remotes, after it has said what that means. */
public final class RemoveHandler extends RemoteHandler {

    private static final int REMOVE = 1;

    @Override
    void run(Shell shell, List<RemoteLine> lines, RemoteBook book, LxdModel model) {
        List<OwnRemote> own = lines.stream().flatMap(line -> line.own().stream()).toList();
        if (own.isEmpty()) {
            return;
        }
        int answer =
                MessageDialog.open(
                        MessageDialog.QUESTION,
                        shell,
                        Messages.remove_title,
                        consequences(own),
                        SWT.NONE,
                        Messages.remove_keep,
                        Messages.remove_remove);
        if (answer == REMOVE) {
            later(
                    shell,
                    Messages.remove_title,
                    book,
                    () -> {
                        new Editing(book.own()).remove(own.stream().map(OwnRemote::name).toList());
                        own.forEach(remote -> model.close(remote.name().text()));
                    });
        }
    }

    /** What is lost, and what goes on to be as it is. */
    static String consequences(List<OwnRemote> own) {
        StringBuilder text =
                new StringBuilder(
                        NLS.bind(
                                Messages.remove_text,
                                own.stream()
                                        .map(each -> each.name().text())
                                        .collect(Collectors.joining(", "))));
        boolean kept = own.stream().anyMatch(each -> each.held() instanceof OwnRemote.Kept);
        boolean linked = own.stream().anyMatch(each -> each.held() instanceof OwnRemote.Linked);
        boolean copied =
                own.stream()
                        .anyMatch(
                                each ->
                                        each.held() instanceof OwnRemote.Kept one
                                                && one.identity().isPresent());
        if (kept) {
            text.append("\n\n").append(Messages.remove_kept);
        }
        if (copied) {
            text.append("\n\n").append(Messages.remove_copied);
        }
        if (linked) {
            text.append("\n\n").append(Messages.remove_linked);
        }
        return text.toString();
    }
}
