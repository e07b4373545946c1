package io.ringfence.idmap;

import io.ringfence.model.HostFacts;
import io.ringfence.model.Instance;
import io.ringfence.model.Known;
import io.ringfence.model.Server;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The id maps of all containers of a server. Virtual machines have none. */
public final class ServerIdmaps {

    private record MapKey(IdmapKind kind, Idmap map, String raw) {}

    private final List<MemberIdmaps> members = new ArrayList<>();
    private final Map<String, MemberIdmaps> byName = new HashMap<>();
    private final Map<String, Conflicts> conflicts = new HashMap<>();
    private final Map<Instance, InstanceIdmap> maps = new IdentityHashMap<>();

    private ServerIdmaps() {}

    /** Works out maps and overlaps. */
    public static ServerIdmaps of(Server server) {
        ServerIdmaps result = new ServerIdmaps();
        StoredMaps stored = new StoredMaps();
        byMember(server)
                .forEach(
                        (name, containers) ->
                                result.add(
                                        member(
                                                server,
                                                name,
                                                containers,
                                                stored,
                                                new DefaultMaps(stored)
                                                        .of(server, name, containers),
                                                IdRangeSet.EMPTY)));
        return result;
    }

    /**
     * Works out maps and overlaps of a server as it will be, when nothing may be left to conclude
     * its default maps from: they are what they are.
     *
     * @param now the maps of the same server as it is
     * @param more ids that root may give to containers then, besides those it may now; by member
     */
    public static ServerIdmaps of(Server later, ServerIdmaps now, Map<String, IdRangeSet> more) {
        ServerIdmaps result = new ServerIdmaps();
        StoredMaps stored = new StoredMaps();
        byMember(later)
                .forEach(
                        (name, containers) -> {
                            MemberIdmaps known = now.byName.get(name);
                            result.add(
                                    member(
                                            later,
                                            name,
                                            containers,
                                            stored,
                                            known == null
                                                    ? new DefaultMaps(stored)
                                                            .of(later, name, containers)
                                                    : known.defaults(),
                                            more.getOrDefault(name, IdRangeSet.EMPTY)));
                        });
        return result;
    }

    /** The cluster members that have containers; one on a server that stands alone. */
    public List<MemberIdmaps> members() {
        return List.copyOf(members);
    }

    /**
     * The map of a container of this server.
     *
     * @throws IllegalArgumentException if it is a virtual machine or of another server
     */
    public InstanceIdmap of(Instance container) {
        InstanceIdmap map = maps.get(container);
        if (map == null) {
            throw new IllegalArgumentException("no container of this server: " + container.name());
        }
        return map;
    }

    /** The member that the container is on. */
    public MemberIdmaps member(InstanceIdmap map) {
        MemberIdmaps member = byName.get(map.member());
        if (member == null) {
            throw new IllegalArgumentException("no member of this server: " + map.member());
        }
        return member;
    }

    /** What the container shares with others against intent, null when it shares nothing so. */
    public @Nullable Conflict conflict(InstanceIdmap map) {
        Conflicts found = conflicts.get(map.member());
        return found == null ? null : found.of(map);
    }

    /** The host's own ids that the container has in its map; all for a privileged one. */
    public IdRangeSet hostIds(InstanceIdmap map, IdKind kind) {
        Conflicts found = conflicts.get(map.member());
        return found == null ? IdRangeSet.EMPTY : found.withHost(map, kind);
    }

    private void add(MemberIdmaps member) {
        members.add(member);
        byName.put(member.member(), member);
        conflicts.put(member.member(), new Conflicts(member.groups(), member.overlaps()));
        member.instances().forEach(each -> maps.put(each.instance(), each));
    }

    private static Map<String, List<Instance>> byMember(Server server) {
        Map<String, List<Instance>> containers = new LinkedHashMap<>();
        for (Instance instance : server.instances()) {
            if (instance.isContainer()) {
                String location = instance.location();
                boolean alone = location.isEmpty() || location.equals("none");
                containers
                        .computeIfAbsent(alone ? server.name() : location, _ -> new ArrayList<>())
                        .add(instance);
            }
        }
        return containers;
    }

    private static MemberIdmaps member(
            Server server,
            String name,
            List<Instance> containers,
            StoredMaps stored,
            Known<DefaultMap> defaults,
            IdRangeSet more) {
        EffectiveMaps effective =
                new EffectiveMaps(
                        stored,
                        name,
                        defaults instanceof Known.Value<DefaultMap>(DefaultMap map) ? map : null);
        List<InstanceIdmap> maps = containers.stream().map(effective::of).toList();
        List<IdmapGroup> groups = groups(maps);
        List<Overlap> overlaps = new ArrayList<>();
        HostFacts facts = HostDefaults.facts(server, name);
        Map<IdKind, IdRangeSet> grantable = grantable(server, facts);
        grantable.replaceAll((_, ids) -> ids.union(more));
        SharedDisk disks = new SharedDisk(server);
        for (IdKind kind : IdKind.values()) {
            overlaps.addAll(
                    HostOverlaps.of(
                            groups,
                            kind,
                            MemberIdmaps.firstSubId(defaults, kind),
                            grantable.get(kind)));
            overlaps.addAll(
                    OverlapSweep.overlaps(
                            kind, MemberIdmaps.range(defaults, kind), groups, disks::among));
        }
        return new MemberIdmaps(
                name, defaults, maps, groups, overlaps, HostOwners.of(facts), grantable);
    }

    private static Map<IdKind, IdRangeSet> grantable(Server server, @Nullable HostFacts facts) {
        Map<IdKind, IdRangeSet> grantable = new EnumMap<>(IdKind.class);
        for (IdKind kind : IdKind.values()) {
            IdRangeSet ids = facts == null ? null : HostDefaults.grantable(server, facts, kind);
            if (ids != null) {
                grantable.put(kind, ids);
            }
        }
        return grantable;
    }

    private static List<IdmapGroup> groups(List<InstanceIdmap> maps) {
        Map<MapKey, List<InstanceIdmap>> alike = new LinkedHashMap<>();
        for (InstanceIdmap each : maps) {
            if (each.map() instanceof Known.Value<Idmap>(Idmap map)) {
                String raw = each.instance().expandedConfig().getOrDefault("raw.idmap", "");
                alike.computeIfAbsent(new MapKey(each.kind(), map, raw), _ -> new ArrayList<>())
                        .add(each);
            }
        }
        List<IdmapGroup> groups = new ArrayList<>();
        alike.forEach(
                (key, same) ->
                        groups.add(
                                new IdmapGroup(
                                        groups.size(),
                                        key.kind(),
                                        key.map(),
                                        same,
                                        Parts.of(same.getFirst(), IdKind.UID),
                                        Parts.of(same.getFirst(), IdKind.GID))));
        return groups;
    }
}
