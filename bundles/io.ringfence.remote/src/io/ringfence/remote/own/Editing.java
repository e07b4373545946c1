package io.ringfence.remote.own;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a user changes of remotes that are Ringfence's own. What the servers trust stays. */
public final class Editing {

    private final OwnRemotes own;

    public Editing(OwnRemotes own) {
        this.own = own;
    }

    /**
     * Gives a remote another name; its own one again changes nothing.
     *
     * @throws SourceException if it is there no more, another one has that name, or the file cannot
     *     be written
     */
    public void rename(RemoteName remote, RemoteName other) throws SourceException {
        if (other.equals(remote)) {
            return;
        }
        own.change(
                remotes -> {
                    Importing.mustBeFree(other, remotes);
                    int at = find(remote, remotes);
                    remotes.set(at, remotes.get(at).named(other));
                });
    }

    /**
     * Sets the project to look at first; a remote that is linked has that of its client.
     *
     * @param project empty for none
     * @throws SourceException if it is there no more, is linked, or the file cannot be written
     */
    public void project(RemoteName remote, Optional<ProjectName> project) throws SourceException {
        own.change(
                remotes -> {
                    int at = find(remote, remotes);
                    if (!(remotes.get(at).held() instanceof OwnRemote.Kept kept)) {
                        throw problem(
                                remote,
                                "this remote has the project that its client says",
                                "set it there, or make a copy of the remote");
                    }
                    remotes.set(at, new OwnRemote(remote, in(project, kept)));
                });
    }

    private static OwnRemote.Kept in(Optional<ProjectName> project, OwnRemote.Kept kept) {
        return new OwnRemote.Kept(
                kept.addresses(),
                kept.trust(),
                project,
                kept.identity(),
                kept.history(),
                kept.login());
    }

    /**
     * Forgets remotes, with the keys and logins that no other one uses; those that are there no
     * more are no problem.
     *
     * @throws SourceException if the file cannot be written
     */
    public void remove(Collection<RemoteName> gone) throws SourceException {
        own.change(remotes -> remotes.removeIf(each -> gone.contains(each.name())));
    }

    private static int find(RemoteName name, List<OwnRemote> remotes) throws SourceException {
        for (int i = 0; i < remotes.size(); i++) {
            if (remotes.get(i).name().equals(name)) {
                return i;
            }
        }
        throw problem(
                name,
                "Ringfence has no remote of its own of this name any more",
                "look at the list of remotes: another program changed it");
    }

    private static SourceException problem(RemoteName where, String what, String remedy) {
        return new SourceException(new Problem(Problem.Kind.BAD_INPUT, what, where.text(), remedy));
    }
}
