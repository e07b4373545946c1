package io.ringfence.idmap;

/**
 * Who has ids on the host.
 *
 * @param kind user or group ids
 * @param ids one id of an account or a group, or a range of sub-ids
 * @param name of the account or the group; of sub-ids whom they are given to
 * @param subIds whether they are sub-ids, which nobody has until a container maps them
 */
public record HostOwner(IdKind kind, IdRange ids, String name, boolean subIds) {

    /** As in {@code alice} or {@code sub-ids of alice}. */
    public String label() {
        return subIds ? "sub-ids of " + name : name;
    }
}
