package io.ringfence.remote.ui.trust;

import io.ringfence.model.Token;
import io.ringfence.remote.trust.Outcome;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

import java.util.List;

/** Makes the selected tokens worthless. */
public final class RevokeHandler extends TrustHandler {

    @Override
    void run(Shell shell, SheetView<?> view, ServerShown server) {
        List<Token> tokens =
                view.selected().stream()
                        .filter(TokenRow.class::isInstance)
                        .map(TokenRow.class::cast)
                        .filter(row -> row.server().equals(server.name()))
                        .map(TokenRow::token)
                        .toList();
        if (!tokens.isEmpty()) {
            new TrustWork(view, server)
                    .start(
                            NLS.bind(Messages.revoke_task, server.name()),
                            Messages.revoke_done,
                            store ->
                                    Outcome.ofEach(
                                            tokens, Token::operation, Token::name, store::revoke));
        }
    }
}
