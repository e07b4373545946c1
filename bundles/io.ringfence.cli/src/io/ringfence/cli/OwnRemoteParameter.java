package io.ringfence.cli;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemotes;

import picocli.CommandLine.Parameters;

/** The one of Ringfence's own remotes that a command is about. */
final class OwnRemoteParameter {

    @Parameters(index = "0", paramLabel = "REMOTE", description = "One of Ringfence's own.")
    private String name = "";

    /** The remote as the user named it. */
    String name() {
        return name;
    }

    /**
     * The remote itself.
     *
     * @throws SourceException if there is no such remote among Ringfence's own
     */
    OwnRemote in(OwnRemotes own) throws SourceException {
        return find(own, name);
    }

    /** As {@link #in}, of a name from elsewhere. */
    static OwnRemote find(OwnRemotes own, String name) throws SourceException {
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
