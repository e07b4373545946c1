package io.ringfence.remote.ui.add;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.auth.DeviceLogin;
import io.ringfence.remote.contact.Decision;
import io.ringfence.remote.contact.Looked;
import io.ringfence.remote.contact.Person;
import io.ringfence.remote.contact.TrustToken;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

import java.util.function.Consumer;

/**
 * What the user of the wizard decided: trusted is the certificate that was shown, and no other one
 * that the server presents a moment later.
 *
 * @param seen what was shown; null if nothing was, because a fingerprint decides
 * @param decision what was decided about it
 * @param secret the trust password; null if none was given. It is overwritten by who takes it.
 * @param onTokenLeft hears of a token that was not used
 * @param window shows what to do to log in, and asks whether to
 */
public record WizardPerson(
        @Nullable Looked seen,
        Decision decision,
        char @Nullable [] secret,
        Consumer<TrustToken> onTokenLeft,
        @Nullable LoginWindow window)
        implements Person {

    @Override
    public Decision trusts(Looked server) throws SourceException {
        Looked shown = seen;
        if (shown == null) {
            return Decision.NO;
        }
        if (!server.fingerprint().equals(shown.fingerprint())) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.NOT_TRUSTED,
                            NLS.bind(
                                    Messages.swapped,
                                    shown.fingerprint().hex(),
                                    server.fingerprint().hex()),
                            server.address(),
                            Messages.swappedRemedy));
        }
        return decision;
    }

    @Override
    public char[] password(Looked server) throws SourceException {
        char[] given = secret;
        if (given == null) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.UNANSWERED,
                            Messages.notYetTrusted,
                            server.address(),
                            Messages.notYetTrustedRemedy));
        }
        return given;
    }

    @Override
    public void visit(DeviceLogin login) throws SourceException {
        LoginWindow shown = window;
        if (shown == null) {
            Person.super.visit(login);
        } else {
            shown.show(login);
        }
    }

    @Override
    public boolean goesTo(String server, String place) throws SourceException {
        LoginWindow shown = window;
        return shown == null ? Person.super.goesTo(server, place) : shown.ask(server, place);
    }

    @Override
    public void tokenLeft(Looked server, TrustToken token) {
        onTokenLeft.accept(token);
    }
}
