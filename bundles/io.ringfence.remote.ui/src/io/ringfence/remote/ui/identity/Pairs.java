package io.ringfence.remote.ui.identity;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.key.Access;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.secret.SecretPlace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * This user's certificates and where their keys are, without opening a key.
 *
 * @param current in use; empty if there is none yet
 * @param next to be used once the servers know it
 * @param old used before; some server may know it still
 * @param faults what other users may use although they must not
 * @param problems what could not be read
 */
record Pairs(
        Optional<IdentityFolder.Shown> current,
        Optional<IdentityFolder.Shown> next,
        Optional<IdentityFolder.Shown> old,
        List<Access> faults,
        List<Problem> problems) {

    /** Nothing was read yet. */
    static final Pairs NONE =
            new Pairs(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());

    Pairs {
        faults = List.copyOf(faults);
        problems = List.copyOf(problems);
    }

    /** Reads the files; never on the user interface's thread. */
    static Pairs read(OwnRemotes own) {
        List<Problem> problems = new ArrayList<>();
        IdentityFolder folder = own.identities();
        Optional<IdentityFolder.Shown> current = read(folder, folder.current(), problems);
        Optional<IdentityFolder.Shown> next = read(folder, folder.next(), problems);
        Optional<IdentityFolder.Shown> old = read(folder, folder.old(), problems);
        List<Access> faults = List.of();
        try {
            faults = own.faults();
        } catch (SourceException e) {
            problems.add(e.problem());
            faults = folder.faults();
        }
        return new Pairs(current, next, old, faults, problems);
    }

    private static Optional<IdentityFolder.Shown> read(
            IdentityFolder folder, Path file, List<Problem> problems) {
        try {
            return folder.show(file);
        } catch (SourceException e) {
            problems.add(e.problem());
            return Optional.empty();
        }
    }

    /** Where the key is that is in use, and new ones go. */
    SecretPlace place() {
        return current.map(IdentityFolder.Shown::place).orElse(SecretPlace.FILE);
    }
}
