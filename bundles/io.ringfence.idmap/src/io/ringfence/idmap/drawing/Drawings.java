package io.ringfence.idmap.drawing;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdmapKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.idmap.explain.Names;
import io.ringfence.idmap.layout.Axes;
import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.layout.Lanes;
import io.ringfence.idmap.note.IdmapNote;
import io.ringfence.idmap.note.IdmapNotes;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes drawings of whole captures. */
public final class Drawings {

    /**
     * From so many lanes of a host on, isolated containers that share nothing among themselves are
     * one lane.
     */
    private static final int MANY = 250;

    /** Privileged first, then by the first host id. */
    private static final Comparator<Lane> ORDER =
            Comparator.comparing((Lane lane) -> lane.isUnknown())
                    .thenComparing(lane -> lane.kind() != IdmapKind.PRIVILEGED)
                    .thenComparingLong(Drawings::first);

    private Drawings() {}

    /** All servers of a capture, with all ids of their hosts on a folded axis. */
    public static Drawing of(Capture capture, Set<IdKind> kinds, int width, Palette palette) {
        List<Drawing.Host> hosts = new ArrayList<>();
        List<MemberIdmaps> members = new ArrayList<>();
        for (Server server : capture.servers()) {
            ServerIdmaps maps = ServerIdmaps.of(server);
            List<Lane> lanes = Lanes.of(server.name(), maps, Lanes.Grouping.MEMBER);
            List<IdmapNote> notes = IdmapNotes.of(server, maps);
            for (MemberIdmaps member : maps.members()) {
                members.add(member);
                hosts.add(
                        host(
                                server,
                                member,
                                lanes.stream()
                                        .filter(lane -> lane.member().equals(member.member()))
                                        .sorted(ORDER)
                                        .toList(),
                                IdmapNotes.of(member, notes)));
            }
        }
        String names =
                capture.servers().stream().map(Server::name).collect(Collectors.joining(", "));
        return new Drawing(
                "Id maps of " + names,
                hosts,
                Drawing.all(Axes.folded(members)),
                kinds,
                width,
                palette);
    }

    /**
     * A host with its lanes in the order given; where there are too many to be looked at, those
     * that share nothing among themselves are one.
     *
     * @param notes those of the host, the worst first
     */
    public static Drawing.Host host(
            Server server, MemberIdmaps member, List<Lane> lanes, List<IdmapNote> notes) {
        String name =
                member.member().equals(server.name())
                        ? server.name()
                        : server.name() + " · " + member.member();
        String about =
                String.format(
                        Locale.ROOT,
                        "%s %s · captured %s · %,d container%s",
                        server.info().isIncus() ? "Incus" : "LXD",
                        server.info().version(),
                        server.captured().truncatedTo(ChronoUnit.SECONDS),
                        member.instances().size(),
                        member.instances().size() == 1 ? "" : "s");
        return new Drawing.Host(name, about, member, lines(lanes), notes);
    }

    private static List<Drawing.Line> lines(List<Lane> lanes) {
        List<Drawing.Line> lines = new ArrayList<>();
        List<Lane> alone = new ArrayList<>();
        for (Lane lane : lanes) {
            if (lanes.size() > MANY && isAlone(lane)) {
                alone.add(lane);
            } else {
                lines.add(new Drawing.Line(label(lane.containers()), lane, null));
            }
        }
        if (!alone.isEmpty()) {
            Lane joined = joined(alone);
            lines.add(
                    new Drawing.Line(
                            String.format(
                                    Locale.ROOT,
                                    "%,d isolated containers",
                                    joined.containers().size()),
                            joined,
                            null));
        }
        return lines;
    }

    /** What a lane is called. */
    public static String label(List<InstanceIdmap> containers) {
        return containers.size() == 1
                ? containers.getFirst().label()
                : String.format(Locale.ROOT, "%,d × %s", containers.size(), Names.of(containers));
    }

    private static boolean isAlone(Lane lane) {
        OverlapLevel level = lane.level();
        return lane.kind() == IdmapKind.ISOLATED
                && !lane.isUnknown()
                && (level == null || level.compareTo(OverlapLevel.MEDIUM) >= 0);
    }

    private static Lane joined(List<Lane> lanes) {
        List<InstanceIdmap> containers = new ArrayList<>();
        List<Block> uid = new ArrayList<>();
        List<Block> gid = new ArrayList<>();
        OverlapLevel worst = null;
        for (Lane lane : lanes) {
            containers.addAll(lane.containers());
            uid.addAll(lane.blocks(IdKind.UID));
            gid.addAll(lane.blocks(IdKind.GID));
            OverlapLevel level = lane.level();
            if (level != null && (worst == null || level.compareTo(worst) < 0)) {
                worst = level;
            }
        }
        uid.sort(Comparator.comparing(Block::ids));
        gid.sort(Comparator.comparing(Block::ids));
        Lane first = lanes.getFirst();
        return new Lane(
                first.server(),
                first.member(),
                "",
                first.kind(),
                containers,
                uid,
                gid,
                worst,
                "",
                null);
    }

    private static long first(Lane lane) {
        return lane.uid().isEmpty() ? -1 : lane.uid().getFirst().ids().start();
    }
}
