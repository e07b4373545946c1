package io.ringfence.cli;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.Objects;

/** {@code ringfence remote identity}: who this user is to servers. */
@Command(
        name = "identity",
        description = "The certificate and key that servers know this user by.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence remote identity show",
            "  ringfence remote identity import ann.p12",
            "  ringfence remote identity move --to secret-service",
            "  ringfence remote identity renew"
        })
final class IdentityCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    /** The command with all its parts. */
    static CommandLine of(CommandContext context) {
        return new CommandLine(new IdentityCommand())
                .addSubcommand(new IdentityShowCommand(context))
                .addSubcommand(new IdentityCreateCommand(context))
                .addSubcommand(new IdentityImportCommand(context))
                .addSubcommand(new IdentityExportCommand(context))
                .addSubcommand(new IdentityMoveCommand(context))
                .addSubcommand(new IdentityRenewCommand(context));
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "give a command");
    }
}
