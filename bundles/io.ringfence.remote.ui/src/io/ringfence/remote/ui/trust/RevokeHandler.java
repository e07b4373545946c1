package io.ringfence.remote.ui.trust;

import io.ringfence.model.PlainText;
import io.ringfence.model.Token;
import io.ringfence.remote.trust.Outcome;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

import java.util.List;

/** Makes the selected tokens worthless, once their user was asked. */
public final class RevokeHandler extends TrustHandler {

    private static final int REVOKE = 1;
    private static final int NAMED = 12;

    @Override
    void run(Shell shell, SheetView<?> view, ServerShown server) {
        List<Token> tokens =
                view.selected().stream()
                        .filter(TokenRow.class::isInstance)
                        .map(TokenRow.class::cast)
                        .filter(row -> row.server().equals(server.name()))
                        .map(TokenRow::token)
                        .toList();
        if (!tokens.isEmpty() && isMeant(shell, tokens, server)) {
            new TrustWork(view, server)
                    .start(
                            NLS.bind(Messages.revoke_task, server.name()),
                            Messages.revoke_done,
                            store ->
                                    Outcome.ofEach(
                                            tokens, Token::operation, Token::name, store::revoke));
        }
    }

    private static boolean isMeant(Shell shell, List<Token> tokens, ServerShown server) {
        return MessageDialog.open(
                        MessageDialog.QUESTION,
                        shell,
                        Messages.revoke_title,
                        consequences(tokens, server),
                        SWT.NONE,
                        Messages.revoke_keep,
                        Messages.revoke_revoke)
                == REVOKE;
    }

    /** Which they are, and who loses what. */
    static String consequences(List<Token> tokens, ServerShown server) {
        StringBuilder text = new StringBuilder(NLS.bind(Messages.revoke_text, server.label()));
        text.append("\n");
        tokens.stream()
                .limit(NAMED)
                .map(token -> new TokenRow(server.name(), token))
                .map(row -> PlainText.of(row.label() + " (" + row.purpose() + ")"))
                .forEach(line -> text.append("\n").append(line));
        if (tokens.size() > NAMED) {
            text.append("\n")
                    .append(NLS.bind(Messages.remove_more, "%,d".formatted(tokens.size() - NAMED)));
        }
        return text.toString();
    }
}
