package io.ringfence.remote.ui.trust;

import io.ringfence.model.PlainText;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.trust.TrustEntry;
import io.ringfence.remote.trust.IssuedToken;
import io.ringfence.remote.trust.Spans;
import io.ringfence.ui.Asking;
import io.ringfence.ui.Ui;
import io.ringfence.ui.estate.Standing;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

import java.util.List;

/** Has the server make the token that an identity logs in with, and shows it once. */
public final class IssueBearerHandler extends BearerHandler {

    @Override
    void run(Shell shell, SheetView<?> view, ServerShown server, TrustEntry identity) {
        String name = PlainText.of(identity.label());
        InputDialog dialog =
                new InputDialog(
                        shell,
                        Messages.bearer_title,
                        NLS.bind(Messages.bearer_span, name, server.label()),
                        "",
                        text -> problem(text == null ? "" : text));
        if (!Asking.isAgreed(dialog, shell)) {
            return;
        }
        String span = dialog.getValue().strip();
        new TrustWork(view, server)
                .start(
                        NLS.bind(Messages.bearer_task, name),
                        Messages.bearer_done,
                        store -> {
                            IssuedToken token = store.issueBearer(identity.name(), span);
                            Ui.later(
                                    shell,
                                    () ->
                                            new TokenDialog(
                                                            shell,
                                                            TokenDialog.Sort.BEARER,
                                                            name,
                                                            server,
                                                            token)
                                                    .open());
                            return List.of();
                        });
    }

    /** Null when the span is good, as JFace wants it; nothing is good, too. */
    static @Nullable String problem(String text) {
        try {
            if (!text.isBlank()) {
                Spans.checked(text);
            }
            return null;
        } catch (SourceException e) {
            return Standing.inOneLine(e.problem());
        }
    }
}
