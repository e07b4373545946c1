package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.contact.Looked;
import io.ringfence.remote.contact.OncePrompt;

import java.time.Clock;
import java.util.Locale;

/** Asks at the terminal about a server that is given by its address and was never added. */
record TerminalOnce(Terminal terminal, Prompt prompt, Clock clock) implements OncePrompt {

    @Override
    public boolean trusts(Looked server) throws SourceException {
        RemoteText.looked(terminal.err(), server, clock.instant());
        String answer =
                prompt.line(
                        "This server was never added. Is this the fingerprint that `lxc info` shows"
                                + " on the server itself? Answer once to trust it for this command"
                                + " alone, or no [no]");
        return answer.strip().toLowerCase(Locale.ROOT).equals("once");
    }
}
