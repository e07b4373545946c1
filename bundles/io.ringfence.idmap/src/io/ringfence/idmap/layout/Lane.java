package io.ringfence.idmap.layout;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdmapGroup;
import io.ringfence.idmap.IdmapKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.OverlapLevel;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;

/**
 * A line of the picture: containers of one member, and of one project if lanes are made so, that
 * have one map.
 *
 * @param server name of the server
 * @param member name of the member
 * @param project the project, empty when containers of several may be in it
 * @param kind which sort of map they have; of an unknown one, which they should have
 * @param containers who has it, at least one
 * @param uid their user ids by the first one; none when the map is not known
 * @param gid their group ids; the same list where they are alike in all
 * @param level the worst overlap that they take part in, null when they share nothing
 * @param problem why the map cannot be drawn, with the text that a server keeps for it; empty when
 *     it can
 * @param group those of the member that have the map, of all projects; null when it is not known
 */
public record Lane(
        String server,
        String member,
        String project,
        IdmapKind kind,
        List<InstanceIdmap> containers,
        List<Block> uid,
        List<Block> gid,
        @Nullable OverlapLevel level,
        String problem,
        @Nullable IdmapGroup group) {

    public Lane {
        containers = List.copyOf(containers);
        uid = List.copyOf(uid);
        gid = List.copyOf(gid);
    }

    /** Its ranges of these ids, by the first one. */
    public List<Block> blocks(IdKind ids) {
        return ids == IdKind.UID ? uid : gid;
    }

    /** Whether user and group ids are alike in all. */
    public boolean isAlike() {
        return uid == gid;
    }

    /** Whether its map is not known, or none that a kernel takes. */
    public boolean isUnknown() {
        return !problem.isEmpty();
    }

    /** Whether containers of both have the same ids, which are known. */
    public boolean hasIdsOf(Lane other) {
        return isUnknown() == other.isUnknown()
                && haveSameIds(uid, other.uid)
                && haveSameIds(gid, other.gid);
    }

    private static boolean haveSameIds(List<Block> some, List<Block> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).ids().equals(others.get(i).ids())
                    || some.get(i).container() != others.get(i).container()) {
                return false;
            }
        }
        return true;
    }

    /** The same lane of only some of its containers. */
    public Lane of(List<InstanceIdmap> some) {
        return new Lane(server, member, project, kind, some, uid, gid, level, problem, group);
    }

    /** A lane for each of the containers. */
    public List<Lane> expanded() {
        return containers.stream()
                .map(
                        each ->
                                new Lane(
                                        server,
                                        member,
                                        each.instance().project(),
                                        kind,
                                        List.of(each),
                                        uid,
                                        gid,
                                        level,
                                        problem,
                                        group))
                .toList();
    }
}
