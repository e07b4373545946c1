package io.ringfence.remote.ui.add;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Flavour;
import io.ringfence.remote.config.Remote;
import io.ringfence.remote.config.Remotes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A client's remote that can be taken over.
 *
 * @param name what it is to be called: the client's name for it, or one like it that is free
 * @param copyable whether it can be a copy, as far as can be told without reading keys
 */
record Candidate(Remote remote, String name, boolean copyable) {

    /**
     * Those of this machine's daemon are left out: they need no remote. Image servers are no
     * servers.
     *
     * @param taken the names of Ringfence's own remotes
     */
    static List<Candidate> of(List<Remote> remotes, Set<String> taken) {
        Set<String> used = new HashSet<>(taken);
        List<Candidate> candidates = new ArrayList<>();
        for (Remote remote : remotes) {
            if (!remote.isLocal()) {
                String name =
                        Naming.problem(remote.name(), Set.of()).isEmpty()
                                ? Naming.free(remote.name(), used)
                                : Naming.free(remote.flavour().client(), used);
                used.add(name);
                candidates.add(
                        new Candidate(
                                remote,
                                name,
                                remote.authType().equals("tls") && Files.exists(remote.pin())));
            }
        }
        return candidates;
    }

    /**
     * The remotes of a directory from elsewhere.
     *
     * @throws SourceException if its configuration is broken
     */
    static List<Remote> in(Path directory) throws SourceException {
        boolean incus =
                Files.isDirectory(directory.resolve("clientcerts"))
                        || directory.getFileName() != null
                                && directory.getFileName().toString().equals("incus");
        return Remotes.in(incus ? Flavour.INCUS : Flavour.LXC, directory.toAbsolutePath());
    }
}
