package io.ringfence.cli;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.Objects;

/** {@code ringfence trust token}: what lets somebody in once. */
@Command(
        name = "token",
        description = "Tokens, which let somebody in once: issue, list and revoke them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence trust token issue web-01 ann --project shop",
            "  ringfence trust token list web-01",
            "  ringfence trust token revoke web-01 ann"
        })
final class TrustTokenCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    /** The command with all its parts. */
    static CommandLine of(CommandContext context) {
        return new CommandLine(new TrustTokenCommand())
                .addSubcommand(new TrustTokenIssueCommand(context))
                .addSubcommand(new TrustTokenListCommand(context))
                .addSubcommand(new TrustTokenRevokeCommand(context));
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "give a command");
    }
}
