package io.ringfence.cli;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.ServerAddress;
import io.ringfence.remote.contact.Contacts;
import io.ringfence.remote.contact.Looked;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemotes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code ringfence remote look}. */
@Command(
        name = "look",
        description = {
            "Show a server's certificate and what it says to anybody.",
            "Nothing is trusted, nothing of this client is shown to it, and nothing is changed."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = "  ringfence remote look web-01.example.org")
final class RemoteLookCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "ADDRESS", description = "Or one of Ringfence's own remotes.")
    private String address = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "table or json.")
    private TableOrJson format = TableOrJson.table;

    RemoteLookCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        OwnRemotes own = new OwnRemotes(context.environment());
        Optional<OwnRemote> known = own.find(address);
        Optional<OwnRemote.Kept> kept =
                known.map(OwnRemote::held)
                        .filter(OwnRemote.Kept.class::isInstance)
                        .map(OwnRemote.Kept.class::cast);
        Optional<OwnRemote.Trust> trust = kept.map(OwnRemote.Kept::trust);
        String where = kept.isPresent() ? kept.get().address() : ServerAddress.parse(address);
        if (ServerAddress.isSocket(where)) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "a socket has no certificate",
                            where,
                            "give host[:port]"));
        }
        Terminal terminal = context.terminal();
        try (Contacts contacts = new Contacts(context.environment())) {
            Looked server = contacts.look(where);
            Instant now = context.clock().instant();
            RevocationText revocations = new RevocationText(own.authorityFiles(), now);
            switch (format) {
                case table -> {
                    RemoteText.looked(terminal.out(), server, now);
                    trust.ifPresent(each -> revocations.print(terminal.out(), each));
                }
                case json ->
                        terminal.out()
                                .println(RemoteJson.looked(server, trust, revocations, now).text());
            }
        }
        return ExitCode.DONE;
    }
}
