package io.ringfence.cli;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.Objects;

/** {@code ringfence trust}: who may enter servers. */
@Command(
        name = "trust",
        description = "Who may enter servers: their trust stores, tokens and permissions.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence trust list web-01",
            "  ringfence trust matrix web-01 web-02 db-01",
            "  ringfence trust add web-01 ann.crt --project shop",
            "  ringfence trust token issue web-01 ann --project shop",
            "  ringfence trust remove web-01 ann"
        })
final class TrustCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    /** The command with all its parts. */
    static CommandLine of(CommandContext context) {
        return new CommandLine(new TrustCommand())
                .addSubcommand(TrustListCommand.of(context))
                .addSubcommand(TrustShowCommand.of(context))
                .addSubcommand(new TrustAddCommand(context))
                .addSubcommand(new TrustRenameCommand(context))
                .addSubcommand(new TrustRestrictCommand(context))
                .addSubcommand(new TrustRemoveCommand(context))
                .addSubcommand(TrustTokenCommand.of(context))
                .addSubcommand(new TrustMatrixCommand(context))
                .addSubcommand(new TrustPermissionsCommand(context));
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "give a command");
    }
}
