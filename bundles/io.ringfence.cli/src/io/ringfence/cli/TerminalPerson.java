package io.ringfence.cli;

import io.ringfence.model.ShellWord;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.auth.DeviceLogin;
import io.ringfence.remote.contact.Decision;
import io.ringfence.remote.contact.Fingerprints;
import io.ringfence.remote.contact.Looked;
import io.ringfence.remote.contact.Person;
import io.ringfence.remote.contact.TrustToken;
import io.ringfence.remote.own.OwnRemote.Trust;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Who sits at the terminal, if anybody does.
 *
 * @param before what was trusted until now; empty the first time
 * @param passwordFile whose first line is the trust password
 */
record TerminalPerson(CommandContext context, Optional<Trust> before, Optional<Path> passwordFile)
        implements Person {

    private static final String ONCE = "once";

    @Override
    public Decision trusts(Looked server) throws SourceException {
        Terminal terminal = context.terminal();
        if (before.isPresent() && before.get() instanceof Trust.Pinned(var pinned)) {
            RemoteText.changed(
                    terminal.err(), pinned, server.certificate(), context.clock().instant());
            RemoteText.warning(terminal.err(), server);
        } else {
            RemoteText.looked(terminal.err(), server, context.clock().instant());
        }
        if (!context.prompt().isPossible()) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.UNANSWERED,
                            "nobody can be asked whether this is the server's certificate"
                                    + server.warning().map(text -> "; " + text).orElse(""),
                            server.address(),
                            "compare its fingerprint with certificate_fingerprint of `lxc info` on"
                                    + " the server itself, then give --fingerprint "
                                    + server.fingerprint()));
        }
        String answer =
                context.prompt()
                        .line(
                                "Is this the fingerprint that `lxc info` shows on the server"
                                        + " itself? Paste it, or answer yes, "
                                        + (before.isEmpty() ? ONCE + " (nothing is kept) " : "")
                                        + "or no [no]");
        return switch (answer.strip().toLowerCase(Locale.ROOT)) {
            case "y", "yes" -> Decision.ALWAYS;
            case "", "n", "no" -> Decision.NO;
            case ONCE -> before.isEmpty() ? Decision.ONCE : Decision.NO;
            default -> isThat(answer, server);
        };
    }

    private static Decision isThat(String pasted, Looked server) throws SourceException {
        if (Fingerprints.parse(pasted).equals(server.fingerprint())) {
            return Decision.ALWAYS;
        }
        throw new SourceException(
                new Problem(
                        Problem.Kind.NOT_TRUSTED,
                        "the server has another fingerprint than the pasted one: "
                                + server.fingerprint(),
                        server.address(),
                        "nothing was changed; look whether it is of this server, otherwise somebody"
                                + " may be in between"));
    }

    @Override
    public char[] password(Looked server) throws SourceException {
        if (passwordFile.isPresent()) {
            return PassphraseOption.read(passwordFile.get());
        }
        if (!context.prompt().isPossible()) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.UNANSWERED,
                            "the server does not trust this client yet",
                            server.address(),
                            "give a token instead of the address, made there as with `lxc config"
                                    + " trust add --name NAME`, or --password-file FILE for old"
                                    + " releases"));
        }
        return context.prompt().secret("Trust password of " + server.address());
    }

    @Override
    public boolean goesTo(String server, String place) throws SourceException {
        if (!context.prompt().isPossible()) {
            return Person.super.goesTo(server, place);
        }
        String answer =
                context.prompt()
                        .line(
                                "%s wants you to log in at %s. Is that where you log in? Answer yes or no [no]"
                                        .formatted(server, place));
        return answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }

    /** Nothing is read, so that this needs no terminal: only somebody with a browser. */
    @Override
    public void visit(DeviceLogin login) {
        PrintStream out = context.terminal().err();
        out.println(TerminalText.safe("Log in to " + login.server() + " with a browser:"));
        RemoteText.print(out, "issuer", login.issuer());
        RemoteText.print(out, "address", login.address().toString());
        if (!login.code().isEmpty()) {
            RemoteText.print(out, "code", login.code());
        }
        login.complete().ifPresent(whole -> RemoteText.print(out, "or both", whole.toString()));
        RemoteText.print(out, "until", login.until().toString());
        out.flush();
    }

    @Override
    public void tokenLeft(Looked server, TrustToken token) {
        context.terminal()
                .note(
                        "%s: the server trusts this client already, so this did not use the token: if `lxc config trust list-tokens` still has it there, revoke it with `lxc config trust revoke-token %s`"
                                .formatted(server.address(), ShellWord.of(token.clientName())));
    }
}
