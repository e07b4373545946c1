package io.ringfence.idmap;

import java.util.Locale;
import java.util.Set;

/**
 * Who has ids on the host.
 *
 * @param kind user or group ids
 * @param ids one id of an account or a group, or a range of sub-ids
 * @param name of the account or the group; of sub-ids whom they are given to
 * @param subIds whether they are sub-ids, which nobody has until a container maps them
 */
public record HostOwner(IdKind kind, IdRange ids, String name, boolean subIds) {

    /** Root, and accounts that packages of the daemons make and give root's own range. */
    private static final Set<String> OF_THE_DAEMON =
            Set.of("root", "0", "lxd", "_lxd", "incus", "_incus");

    /** Whether sub-ids of this owner are there for the daemon: root's, and its own account's. */
    public static boolean isOfTheDaemon(String owner) {
        return OF_THE_DAEMON.contains(owner.toLowerCase(Locale.ROOT));
    }

    /** Whether they are sub-ids that a user has, who may run programs with them. */
    public boolean isUsersSubIds() {
        return subIds && !isOfTheDaemon(name);
    }

    /** As in {@code alice} or {@code sub-ids of alice}. */
    public String label() {
        return subIds ? "sub-ids of " + name : name;
    }
}
