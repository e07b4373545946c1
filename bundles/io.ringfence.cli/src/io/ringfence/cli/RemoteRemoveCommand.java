package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.own.Editing;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemotes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.Set;
import java.util.concurrent.Callable;

/** {@code ringfence remote remove}. */
@Command(
        name = "remove",
        description = {
            "Forget one of Ringfence's own remotes, with its pin and, if it was copied, its key.",
            "What the server trusts is not changed."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  ringfence remote remove web-01")
final class RemoteRemoveCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final OwnRemoteParameter named = new OwnRemoteParameter();

    RemoteRemoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        OwnRemotes own = new OwnRemotes(context.environment());
        OwnRemote remote = named.in(own);
        new Editing(own).remove(Set.of(remote.name()));
        context.terminal()
                .note(
                        remote.held() instanceof OwnRemote.Linked linked
                                ? "%s: forgotten; %s still has %s"
                                        .formatted(
                                                named.name(),
                                                linked.client().client(),
                                                linked.remote())
                                : named.name()
                                        + ": forgotten; the server goes on to trust the certificate"
                                        + " of this client until it is removed there");
        return ExitCode.DONE;
    }
}
