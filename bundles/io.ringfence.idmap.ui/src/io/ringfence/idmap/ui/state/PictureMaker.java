package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.OverlapClass;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.idmap.layout.Axes;
import io.ringfence.idmap.layout.Bands;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.layout.Lanes;
import io.ringfence.idmap.note.IdmapNote;
import io.ringfence.idmap.note.IdmapNotes;
import io.ringfence.model.Capture;
import io.ringfence.model.Gap;
import io.ringfence.model.Server;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes pictures. What did not change since the last one is not worked out again: a server that did
 * not answer anew is the same object. Not safe for several threads.
 */
public final class PictureMaker {

    private Map<Server, ServerMaps> maps = new IdentityHashMap<>();
    private Map<ServerIdmaps, Made> done = new IdentityHashMap<>();

    /** The hosts of a server, compared with what it was before. */
    private record Made(@Nullable ServerIdmaps before, List<Host> hosts) {}

    /** The picture of all servers of a capture. */
    public Picture of(Capture capture, Comparison comparison) {
        List<ServerMaps> servers = now(capture);
        List<ServerMaps> all = new ArrayList<>();
        List<Host> allHosts = new ArrayList<>();
        List<MemberIdmaps> members = new ArrayList<>();
        Map<ServerIdmaps, Made> next = new IdentityHashMap<>();
        for (ServerMaps server : servers) {
            ServerIdmaps other = comparison.maps().get(server.name());
            boolean later = other != null && comparison.time() == Comparison.Time.LATER;
            ServerMaps shown =
                    other != null && later
                            ? new ServerMaps(server.server(), other, server.projects())
                            : server;
            @Nullable ServerIdmaps before = later ? server.maps() : other;
            Server noted = comparison.servers().getOrDefault(server.name(), server.server());
            Made made = made(shown, before, noted);
            next.put(shown.maps(), made);
            all.add(shown);
            allHosts.addAll(made.hosts());
            members.addAll(shown.maps().members());
            if (before != null) {
                members.addAll(before.members());
            }
        }
        done = next;
        return new Picture(
                all,
                allHosts,
                WorstFirst.of(allHosts),
                Axes.folded(members),
                comparison,
                gaps(capture));
    }

    /** The servers as they are. */
    private List<ServerMaps> now(Capture capture) {
        Map<Server, ServerMaps> known = new IdentityHashMap<>();
        List<ServerMaps> servers = new ArrayList<>();
        for (Server server : capture.servers()) {
            ServerMaps found = maps.get(server);
            ServerMaps now = found == null ? ServerMaps.of(server) : found;
            known.put(server, now);
            servers.add(now);
        }
        maps = known;
        return servers;
    }

    private Made made(ServerMaps shown, @Nullable ServerIdmaps before, Server noted) {
        Made old = done.get(shown.maps());
        return old != null && old.before() == before
                ? old
                : new Made(before, hosts(shown, before, noted));
    }

    /**
     * @param told the server whose storage is looked at for notes: as it will be, for a plan
     */
    private static List<Host> hosts(ServerMaps server, @Nullable ServerIdmaps before, Server told) {
        List<Lane> lanes = Lanes.of(server.name(), server.maps(), Lanes.Grouping.PROJECT);
        List<MapLane> all =
                before == null
                        ? lanes.stream().map(MapLane::of).toList()
                        : ComparedLanes.of(
                                lanes, Lanes.of(server.name(), before, Lanes.Grouping.PROJECT));
        List<IdmapNote> noted = IdmapNotes.of(told, server.maps());
        List<Host> hosts = new ArrayList<>();
        for (MemberIdmaps member : server.maps().members()) {
            HostNotes notes = HostNotes.of(member, noted);
            List<MapLane> own =
                    all.stream()
                            .filter(each -> each.lane().member().equals(member.member()))
                            .map(each -> each.with(notes))
                            .toList();
            hosts.add(
                    new Host(
                            server.name(),
                            member,
                            own,
                            Bands.of(shared(member), IdKind.UID),
                            Bands.of(shared(member), IdKind.GID),
                            notes,
                            worst(member)));
        }
        return hosts;
    }

    /** Those of some ids: a privileged container has all, so its band would hide the others. */
    private static List<Overlap> shared(MemberIdmaps member) {
        return member.overlaps().stream()
                .filter(each -> each.type() != OverlapClass.PRIVILEGED)
                .toList();
    }

    private static @Nullable OverlapLevel worst(MemberIdmaps member) {
        OverlapLevel worst = null;
        for (Overlap overlap : member.overlaps()) {
            if (worst == null || overlap.level().compareTo(worst) < 0) {
                worst = overlap.level();
            }
        }
        return worst;
    }

    private static List<String> gaps(Capture capture) {
        List<String> gaps = new ArrayList<>();
        for (Server server : capture.servers()) {
            for (Gap gap : server.instances().gaps()) {
                String project = gap.project();
                gaps.add(
                        server.name()
                                + (project == null ? "" : "/" + project)
                                + ": "
                                + gap.reason());
            }
        }
        return gaps;
    }
}
