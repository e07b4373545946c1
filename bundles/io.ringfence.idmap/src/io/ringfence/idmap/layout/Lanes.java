package io.ringfence.idmap.layout;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.Idmap;
import io.ringfence.idmap.IdmapEntry;
import io.ringfence.idmap.IdmapGroup;
import io.ringfence.idmap.IdmapKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MapFlaws;
import io.ringfence.idmap.MapPiece;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.model.Known;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the lanes of servers: containers with one map are one lane until somebody expands it. */
public final class Lanes {

    private static final List<Block> EVERY_ID =
            List.of(new Block(IdRange.ALL, 0, null, OverlapLevel.CRITICAL));

    private static final Comparator<Block> BY_ID = Comparator.comparing(Block::ids);

    /** Which containers may be in one lane. */
    public enum Grouping {
        /** Those of a member. */
        MEMBER,
        /** Those of a member in one project. */
        PROJECT
    }

    private final String server;
    private final Grouping grouping;
    private final List<Lane> lanes = new ArrayList<>();

    private Lanes(String server, Grouping grouping) {
        this.server = server;
        this.grouping = grouping;
    }

    /** The lanes of a server in the order of its members and maps; unknown maps come last. */
    public static List<Lane> of(String server, ServerIdmaps maps, Grouping grouping) {
        Lanes lanes = new Lanes(server, grouping);
        maps.members().forEach(lanes::add);
        return List.copyOf(lanes.lanes);
    }

    private void add(MemberIdmaps member) {
        Map<IdmapGroup, List<Overlap>> overlaps = new IdentityHashMap<>();
        for (Overlap overlap : member.overlaps()) {
            for (IdmapGroup group : overlap.groups()) {
                overlaps.computeIfAbsent(group, _ -> new ArrayList<>()).add(overlap);
            }
        }
        for (IdmapGroup group : member.groups()) {
            List<Overlap> own = overlaps.getOrDefault(group, List.of());
            String refusal = refusal(group);
            List<Block> uid = refusal.isEmpty() ? blocks(group, IdKind.UID, own) : List.of();
            List<Block> gid = refusal.isEmpty() ? blocks(group, IdKind.GID, own) : List.of();
            OverlapLevel worst = null;
            for (Overlap overlap : own) {
                worst = worse(worst, overlap.level());
            }
            List<Block> gids = gid.equals(uid) ? uid : gid;
            add(member, group.kind(), group.instances(), uid, gids, worst, refusal, group);
        }
        for (InstanceIdmap each : member.instances()) {
            if (each.map() instanceof Known.Unknown<Idmap>(String reason)) {
                add(
                        member,
                        each.kind(),
                        List.of(each),
                        List.of(),
                        List.of(),
                        null,
                        reason + text(each),
                        null);
            }
        }
    }

    private void add(
            MemberIdmaps member,
            IdmapKind kind,
            List<InstanceIdmap> containers,
            List<Block> uid,
            List<Block> gid,
            @Nullable OverlapLevel level,
            String problem,
            @Nullable IdmapGroup group) {
        Map<String, List<InstanceIdmap>> byProject = new LinkedHashMap<>();
        for (InstanceIdmap each : containers) {
            String project = grouping == Grouping.PROJECT ? each.instance().project() : "";
            byProject.computeIfAbsent(project, _ -> new ArrayList<>()).add(each);
        }
        byProject.forEach(
                (project, same) ->
                        lanes.add(
                                new Lane(
                                        server,
                                        member.member(),
                                        project,
                                        kind,
                                        same,
                                        uid,
                                        gid,
                                        level,
                                        problem,
                                        group)));
    }

    private static String refusal(IdmapGroup group) {
        List<String> refusals = MapFlaws.refusals(group.map());
        return refusals.isEmpty()
                ? ""
                : "The kernel refuses this map: "
                        + String.join("; ", refusals)
                        + "."
                        + text(group.instances().getFirst());
    }

    /** What the server keeps for the map, as it is. */
    private static String text(InstanceIdmap container) {
        String text = container.instance().config().getOrDefault(container.source().key(), "");
        return text.isEmpty() ? "" : " " + container.source().key() + " is " + text;
    }

    private static List<Block> blocks(IdmapGroup group, IdKind kind, List<Overlap> overlaps) {
        if (group.kind() == IdmapKind.PRIVILEGED) {
            return EVERY_ID;
        }
        List<Block> blocks = new ArrayList<>();
        List<IdmapEntry> entries = group.map().entries(kind);
        List<MapPiece> pieces = group.pieces(kind);
        for (int i = 0; i < entries.size(); i++) {
            IdRange ids = entries.get(i).hostRange();
            OverlapLevel worst = null;
            for (Overlap overlap : overlaps) {
                if (overlap.kind() == kind && overlap.ids().meets(ids)) {
                    worst = worse(worst, overlap.level());
                }
            }
            blocks.add(new Block(ids, entries.get(i).container(), pieces.get(i).part(), worst));
        }
        blocks.sort(BY_ID);
        return List.copyOf(blocks);
    }

    private static OverlapLevel worse(@Nullable OverlapLevel one, OverlapLevel other) {
        return one == null || other.compareTo(one) < 0 ? other : one;
    }
}
