package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.contact.Contacts;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemotes;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code ringfence remote login}. */
@Command(
        name = "login",
        description = {
            "Log in again to a remote whose login has ended.",
            "It shows an address to open in a browser, on whatever machine, and a code to enter"
                    + " there."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = "  ringfence remote login web-01")
final class RemoteLoginCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final OwnRemoteParameter named = new OwnRemoteParameter();

    @Option(
            names = "--bearer-file",
            paramLabel = "FILE",
            description = "Another bearer token is the first line of this file.")
    private @Nullable Path bearerFile;

    RemoteLoginCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        OwnRemote remote = named.in(new OwnRemotes(context.environment()));
        Path file = bearerFile;
        Optional<String> bearer = file == null ? Optional.empty() : Optional.of(bearer(file));
        try (Contacts contacts = new Contacts(context.environment())) {
            contacts.login(
                    remote,
                    bearer,
                    new TerminalPerson(context, Optional.empty(), Optional.empty()));
        }
        context.terminal().note(named.name() + ": logged in");
        return ExitCode.DONE;
    }

    /**
     * The token in a file.
     *
     * @throws SourceException if it cannot be read, or other users may read it
     */
    static String bearer(Path file) throws SourceException {
        char[] line = PassphraseOption.read(file);
        try {
            return new String(line).strip();
        } finally {
            Arrays.fill(line, '\0');
        }
    }
}
