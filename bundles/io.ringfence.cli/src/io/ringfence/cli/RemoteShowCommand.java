package io.ringfence.cli;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.own.ClientTrust;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.own.RemoteRow;
import io.ringfence.remote.own.RemoteRows;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code ringfence remote show}. */
@Command(
        name = "show",
        description = "Show what is known of a remote: addresses, trust and how it came about.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = "  ringfence remote show web-01")
final class RemoteShowCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "REMOTE", description = "As `ringfence remote list` names it.")
    private String name = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "table or json.")
    private TableOrJson format = TableOrJson.table;

    RemoteShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        Instant now = context.clock().instant();
        RemoteRow row = row();
        OwnRemotes own = new OwnRemotes(context.environment());
        RevocationText revocations = new RevocationText(own.authorityFiles(), now);
        Optional<OwnRemote.Kept> kept =
                own.find(name)
                        .map(OwnRemote::held)
                        .filter(OwnRemote.Kept.class::isInstance)
                        .map(OwnRemote.Kept.class::cast);
        Optional<ClientTrust> client = client(row);
        switch (format) {
            case table -> {
                RemoteText.remote(context.terminal().out(), row);
                kept.ifPresent(
                        each -> RemoteText.kept(context.terminal().out(), each, revocations, now));
                client.ifPresent(
                        each ->
                                new RevocationText(each.authority(), now)
                                        .print(context.terminal().out(), each.trust()));
            }
            case json ->
                    context.terminal()
                            .out()
                            .println(
                                    kept.map(each -> RemoteJson.remote(row, each, revocations, now))
                                            .orElseGet(() -> RemoteJson.remote(row, client, now))
                                            .text());
        }
        return ExitCode.DONE;
    }

    /** What the client keeps of one that is its own; what is in its way is told already. */
    private Optional<ClientTrust> client(RemoteRow row) throws SourceException {
        return row.trouble().isEmpty()
                ? new RemoteRows(context.environment()).client(row.spec())
                : Optional.empty();
    }

    private RemoteRow row() throws SourceException {
        for (RemoteRow row : new RemoteRows(context.environment()).all()) {
            if (row.spec().equals(name) || (row.keeper() + ":" + row.spec()).equals(name)) {
                return row;
            }
        }
        throw new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        "there is no such remote",
                        name,
                        "see `ringfence remote list`"));
    }
}
