package io.ringfence.cli;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.own.Editing;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemotes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

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

    @Parameters(paramLabel = "REMOTE", description = "One of Ringfence's own.")
    private String name = "";

    RemoteRemoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        OwnRemotes own = new OwnRemotes(context.environment());
        OwnRemote remote = own(own, name);
        new Editing(own).remove(Set.of(remote.name()));
        context.terminal()
                .note(
                        remote.held() instanceof OwnRemote.Linked linked
                                ? "%s: forgotten; %s still has %s"
                                        .formatted(name, linked.client().client(), linked.remote())
                                : name
                                        + ": forgotten; the server goes on to trust the certificate"
                                        + " of this client until it is removed there");
        return ExitCode.DONE;
    }

    /**
     * @throws SourceException if there is no such remote among Ringfence's own
     */
    static OwnRemote own(OwnRemotes own, String name) throws SourceException {
        return own.find(name)
                .orElseThrow(
                        () ->
                                new SourceException(
                                        new Problem(
                                                Problem.Kind.BAD_INPUT,
                                                "Ringfence has no remote of its own of this name",
                                                name,
                                                "see `ringfence remote list`; remotes of lxc and"
                                                        + " incus are changed by these")));
    }
}
