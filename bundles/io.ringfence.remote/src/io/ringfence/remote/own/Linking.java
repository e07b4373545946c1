package io.ringfence.remote.own;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.config.Remote;
import io.ringfence.remote.config.Remotes;

import java.util.ArrayList;
import java.util.List;

/** Finds what a linked remote stands for in the configuration of its client. */
public final class Linking {

    private final Remotes remotes;

    public Linking(Environment environment) {
        this.remotes = new Remotes(environment);
    }

    /**
     * The client's remote as it is now.
     *
     * @throws SourceException if the client does not have it any more, or its configuration is
     *     broken
     */
    public Remote resolve(RemoteName name, OwnRemote.Linked linked) throws SourceException {
        List<Remote> candidates = new ArrayList<>(remotes.all()); // these know the user's identity
        candidates.addAll(Remotes.in(linked.client(), linked.directory()));
        return candidates.stream()
                .filter(remote -> remote.flavour() == linked.client())
                .filter(remote -> remote.directory().equals(linked.directory()))
                .filter(remote -> remote.name().equals(linked.remote()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new SourceException(
                                        new Problem(
                                                Problem.Kind.BAD_INPUT,
                                                "this remote is linked to %s of %s, which is not there any more"
                                                        .formatted(
                                                                linked.remote(),
                                                                linked.client().client()),
                                                linked.directory().toString(),
                                                "add it there again, or run `ringfence remote"
                                                        + " remove "
                                                        + name
                                                        + "`")));
    }
}
