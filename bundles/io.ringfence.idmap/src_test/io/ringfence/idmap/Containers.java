package io.ringfence.idmap;

import io.ringfence.model.Answers;
import io.ringfence.model.Device;
import io.ringfence.model.Instance;
import io.ringfence.model.InstanceType;
import io.ringfence.model.Known;
import io.ringfence.model.Listing;
import io.ringfence.model.Project;
import io.ringfence.model.Raw;
import io.ringfence.model.Server;
import io.ringfence.model.ServerInfo;
import io.ringfence.model.StoragePool;
import io.ringfence.model.Volume;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** A server in the making of which only containers and their keys matter. */
public final class Containers {

    /** The default map of the server on which the cases were recorded. */
    public static final IdRange DEFAULT = IdRange.of(100_000, 10_000_001);

    private final SequencedMap<String, Instance> instances = new LinkedHashMap<>();
    private final List<Project> projects = new ArrayList<>();
    private final List<StoragePool> pools = new ArrayList<>();
    private final List<Volume> volumes = new ArrayList<>();

    /** A stopped container {@code NAME} or {@code PROJECT/NAME}, keys and values in turns. */
    public Containers stopped(String label, String... config) {
        return add(label, "Stopped", "none", config);
    }

    public Containers running(String label, String... config) {
        return add(label, "Running", "none", config);
    }

    /** A stopped container of a cluster member. */
    public Containers on(String member, String label, String... config) {
        return add(label, "Stopped", member, config);
    }

    /** A stopped container with the default map, changed by {@code raw.idmap} if not empty. */
    public Containers onDefault(String label, String raw) {
        return raw.isEmpty()
                ? stopped(label, "volatile.idmap.next", json(Idmap.of(DEFAULT)))
                : stopped(label, "raw.idmap", raw, "volatile.idmap.next", json(DEFAULT, raw));
    }

    /** A stopped isolated container. */
    public Containers isolated(String label, long base, long size) {
        return isolated(label, base, size, "");
    }

    public Containers isolated(String label, long base, long size, String raw) {
        return stopped(
                label,
                "security.idmap.isolated",
                "true",
                "raw.idmap",
                raw,
                "volatile.idmap.base",
                Long.toString(base),
                "volatile.idmap.next",
                json(IdRange.of(base, size), raw));
    }

    /** Gives the last container another key. */
    public Containers with(String key, String value) {
        Instance last = instances.sequencedValues().getLast();
        Map<String, String> keys = new HashMap<>(last.config());
        keys.put(key, value);
        return put(last, keys, last.created());
    }

    /** Says when the last container was created. */
    public Containers born(Instant created) {
        Instance last = instances.sequencedValues().getLast();
        return put(last, last.config(), created);
    }

    private Containers put(Instance last, Map<String, String> keys, @Nullable Instant created) {
        return put(
                new Instance(
                        last.project(),
                        last.name(),
                        last.type(),
                        last.status(),
                        last.location(),
                        "",
                        List.of(),
                        keys,
                        last.devices(),
                        keys,
                        last.expandedDevices(),
                        last.snapshots(),
                        created,
                        Raw.none()));
    }

    /** Gives the server a project. */
    public Containers project(String name, Map<String, String> config) {
        projects.add(new Project(name, "", config, List.of(), Raw.none()));
        return this;
    }

    /** Gives the server a pool. */
    public Containers pool(String name, String driver) {
        pools.add(
                new StoragePool(
                        name,
                        driver,
                        "",
                        "Created",
                        Known.of(Map.of()),
                        Map.of(),
                        List.of(),
                        Raw.none()));
        return this;
    }

    /** Gives the server a volume of the default project. */
    public Containers volume(String pool, String name, Map<String, String> config) {
        volumes.add(
                new Volume(
                        pool,
                        "default",
                        name,
                        "custom",
                        "filesystem",
                        "none",
                        config,
                        List.of(),
                        Raw.none()));
        return this;
    }

    /** Gives the last container a disk. */
    public Containers disk(String source) {
        return disk(Map.of("source", source, "path", "/data"));
    }

    /** Gives the last container a disk with these options. */
    public Containers disk(Map<String, String> options) {
        Instance last = instances.sequencedValues().getLast();
        Map<String, Device> devices = new HashMap<>(last.devices());
        String name = options.getOrDefault("path", "data");
        devices.put(name, new Device(name, "disk", options));
        return put(
                new Instance(
                        last.project(),
                        last.name(),
                        last.type(),
                        last.status(),
                        last.location(),
                        "",
                        List.of(),
                        last.config(),
                        devices,
                        last.expandedConfig(),
                        devices,
                        last.snapshots(),
                        null,
                        Raw.none()));
    }

    private Containers add(String label, String status, String member, String... config) {
        Map<String, String> keys = new HashMap<>();
        for (int i = 0; i < config.length; i += 2) {
            keys.put(config[i], config[i + 1]);
        }
        int slash = label.indexOf('/');
        return put(
                new Instance(
                        slash < 0 ? "default" : label.substring(0, slash),
                        label.substring(slash + 1),
                        InstanceType.CONTAINER,
                        status,
                        member,
                        "",
                        List.of(),
                        keys,
                        Map.of(),
                        keys,
                        Map.of(),
                        Listing.of(List.of()),
                        null,
                        Raw.none()));
    }

    private Containers put(Instance instance) {
        instances.put(instance.project() + "/" + instance.name(), instance);
        return this;
    }

    public Server server() {
        ServerInfo info =
                new ServerInfo(
                        "lxd",
                        "5.0.2",
                        true,
                        List.of(),
                        Set.of(),
                        Known.unknown("not asked"),
                        Map.of(),
                        Map.of(),
                        false,
                        Raw.none());
        return new Server(
                "web-01",
                Instant.parse("2026-03-01T12:00:00Z"),
                Known.unknown("made by hand"),
                info,
                Listing.of(List.of()),
                Listing.of(projects),
                Listing.of(new ArrayList<>(instances.values())),
                Listing.of(List.of()),
                Listing.of(List.of()),
                Listing.of(List.of()),
                Listing.of(pools),
                Listing.of(volumes),
                Listing.of(List.of()),
                Listing.of(List.of()),
                Listing.of(List.of()),
                Listing.of(List.of()),
                Map.of(),
                Answers.NONE);
    }

    public ServerIdmaps idmaps() {
        return ServerIdmaps.of(server());
    }

    public static InstanceIdmap find(ServerIdmaps maps, String label) {
        return maps.members().stream()
                .flatMap(member -> member.instances().stream())
                .filter(
                        each ->
                                each.label().equals("default/" + label)
                                        || each.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** A group of one isolated container, for the sweep alone. */
    static IdmapGroup group(int number, long base, long size) {
        ServerIdmaps maps = new Containers().isolated("c" + number, base, size).idmaps();
        InstanceIdmap only = maps.members().getFirst().instances().getFirst();
        List<MapPiece> pieces =
                List.of(new MapPiece(IdRange.of(base, size), MapPiece.Part.ISOLATED));
        return new IdmapGroup(
                number, IdmapKind.ISOLATED, only.mapOrEmpty(), List.of(only), pieces, pieces);
    }

    /** The map as LXD keeps it. */
    public static String json(Idmap map) {
        List<IdmapEntry> entries = new ArrayList<>(map.uid());
        entries.addAll(map.gid());
        return entries.stream()
                .map(
                        each ->
                                "{\"Isuid\":%s,\"Isgid\":%s,\"Hostid\":%d,\"Nsid\":%d,\"Maprange\":%d}"
                                        .formatted(
                                                each.kind() == IdKind.UID,
                                                each.kind() == IdKind.GID,
                                                each.host(),
                                                each.container(),
                                                each.size()))
                .toList()
                .toString();
    }

    public static String json(IdRange range, String raw) {
        try {
            SplitMap split = new SplitMap(Idmap.of(range));
            for (IdmapEntry entry : RawIdmap.parse(raw)) {
                split.add(entry);
            }
            return json(split.map());
        } catch (IdmapException e) {
            throw new AssertionError(e);
        }
    }
}
