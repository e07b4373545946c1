package io.ringfence.remote.ui.attempt;

import io.ringfence.model.PlainText;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.Passphrases;
import io.ringfence.ui.Asking;
import io.ringfence.ui.Ui;

import org.eclipse.swt.widgets.Shell;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Asks for passphrases in a dialog, while work in the background waits for them. Never used on the
 * user interface's thread.
 *
 * @param over the window that the dialog is over
 */
public record AskedPassphrases(Shell over) implements Passphrases {

    @Override
    public char[] ask(String what) throws SourceException {
        CompletableFuture<Optional<char[]>> answer = new CompletableFuture<>();
        Ui.later(over, () -> answer.complete(open(what)));
        try {
            return answer.get().orElseThrow(() -> cancelled(what));
        } catch (InterruptedException | ExecutionException _) {
            Thread.currentThread().interrupt();
            throw cancelled(what);
        }
    }

    private Optional<char[]> open(String what) {
        PassphraseDialog dialog = new PassphraseDialog(over, PlainText.of(what));
        return Asking.isAgreed(dialog, over) ? Optional.of(dialog.typed()) : Optional.empty();
    }

    private static SourceException cancelled(String what) {
        return new SourceException(
                new Problem(
                        Problem.Kind.CANCELLED,
                        Messages.forgotten,
                        what,
                        Messages.forgottenRemedy));
    }
}
