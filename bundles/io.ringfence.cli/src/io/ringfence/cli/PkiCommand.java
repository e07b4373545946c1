package io.ringfence.cli;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.Objects;

/** {@code ringfence pki}: a certificate authority for servers in PKI mode and their clients. */
@Command(
        name = "pki",
        description = "Run a certificate authority for servers in PKI mode and their clients.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence pki init ~/pki --name \"Example CA\"",
            "  ringfence pki issue ~/pki web-01 --for server --san web-01.example.org --san"
                    + " 10.0.0.5",
            "  ringfence pki issue ~/pki ann --for client",
            "  ringfence pki export ~/pki web-01 --output web-01-files",
            "  ringfence pki list ~/pki"
        })
final class PkiCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    /** The command with all its parts. */
    static CommandLine of(CommandContext context) {
        return new CommandLine(new PkiCommand())
                .addSubcommand(new PkiInitCommand(context))
                .addSubcommand(new PkiIssueCommand(context))
                .addSubcommand(new PkiRenewCommand(context))
                .addSubcommand(new PkiRevokeCommand(context))
                .addSubcommand(new PkiCrlCommand(context))
                .addSubcommand(new PkiListCommand(context))
                .addSubcommand(new PkiShowCommand(context))
                .addSubcommand(new PkiExportCommand(context));
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "give a command");
    }
}
