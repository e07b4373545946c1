package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.own.Moving;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.secret.SecretPlace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code ringfence remote identity move}. */
@Command(
        name = "move",
        description = {
            "Take all keys and logins to files, or to the secret service of the desktop.",
            "Run it again after a failure: it goes on where it was."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence remote identity move --to secret-service",
            "  ringfence remote identity move --to file"
        })
final class IdentityMoveCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(
            names = "--to",
            paramLabel = "PLACE",
            required = true,
            description = "file or secret-service.")
    private SecretPlace place = SecretPlace.FILE;

    IdentityMoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        OwnRemotes own = new OwnRemotes(context.environment());
        List<Path> moved = new Moving(own).to(place);
        for (Path file : moved) {
            context.terminal().note("%s: its secret is %s now".formatted(file, place.words()));
        }
        if (moved.isEmpty()) {
            context.terminal().note("there is nothing that is not %s".formatted(place.words()));
        }
        return ExitCode.DONE;
    }
}
