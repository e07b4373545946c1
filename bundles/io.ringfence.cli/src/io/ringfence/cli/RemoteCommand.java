package io.ringfence.cli;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.Objects;

/** {@code ringfence remote}: the servers that are known by a name. */
@Command(
        name = "remote",
        description = "The servers that are known by a name: Ringfence's own and the clients'.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence remote add web-01 TOKEN",
            "  ringfence remote look web-01.example.org",
            "  ringfence remote list",
            "  ringfence remote import --copy web-01",
            "  ringfence remote show web-01",
            "  ringfence remote identity show"
        })
final class RemoteCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    /** The command with all its parts. */
    static CommandLine of(CommandContext context) {
        return new CommandLine(new RemoteCommand())
                .addSubcommand(new RemoteLookCommand(context))
                .addSubcommand(new RemoteAddCommand(context))
                .addSubcommand(new RemoteTrustCommand(context))
                .addSubcommand(new RemoteLoginCommand(context))
                .addSubcommand(new RemoteListCommand(context))
                .addSubcommand(new RemoteShowCommand(context))
                .addSubcommand(new RemoteImportCommand(context))
                .addSubcommand(new RemoteExportCommand(context))
                .addSubcommand(new RemoteRenameCommand(context))
                .addSubcommand(new RemoteRemoveCommand(context))
                .addSubcommand(IdentityCommand.of(context));
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "give a command");
    }
}
