package io.ringfence.cli;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.own.Editing;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.own.RemoteName;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** {@code ringfence remote rename}. */
@Command(
        name = "rename",
        description = "Give one of Ringfence's own remotes another name.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  ringfence remote rename web-01 web")
final class RemoteRenameCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final OwnRemoteParameter named = new OwnRemoteParameter();

    @Parameters(index = "1", paramLabel = "NAME", description = "What it is to be called.")
    private String other = "";

    RemoteRenameCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        RemoteName called = RemoteName.parse(other);
        OwnRemotes own = new OwnRemotes(context.environment());
        OwnRemote remote = named.in(own);
        if (remote.name().equals(called)) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "it is called so already",
                            called.text(),
                            "give another name"));
        }
        new Editing(own).rename(remote.name(), called);
        context.terminal().note("%s: is called %s now".formatted(named.name(), called));
        return ExitCode.DONE;
    }
}
