package io.ringfence.cli;

import io.ringfence.model.Token;
import io.ringfence.model.source.SourceException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code ringfence trust token revoke}. */
@Command(
        name = "revoke",
        description = "Make tokens worthless that were not used yet.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = "  ringfence trust token revoke web-01 ann")
final class TrustTokenRevokeCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "REMOTE", description = "The server.")
    private String remote = "";

    @Parameters(
            index = "1",
            paramLabel = "NAME",
            description =
                    "What they were issued for, or the id of one; all of that name are revoked.")
    private String name = "";

    @Option(
            names = "--bearer",
            description = "The token that the identity of this name logs in with.")
    private boolean bearer;

    TrustTokenRevokeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        try (TrustOn on = new TrustOn(context, remote)) {
            if (bearer) {
                on.store().revokeBearer(name);
                context.terminal().note(remote + ": the bearer token of " + name + " is revoked");
                return ExitCode.DONE;
            }
            List<Token> tokens =
                    on.trust().tokens().stream()
                            .filter(
                                    each ->
                                            each.name().equals(name)
                                                    || each.operation().equals(name))
                            .toList();
            if (tokens.isEmpty()) {
                throw TrustShowCommand.missing(
                        List.of(remote), "the token " + name, "ringfence trust token list");
            }
            return on.revoke(tokens);
        }
    }
}
