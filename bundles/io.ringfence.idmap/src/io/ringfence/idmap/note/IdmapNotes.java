package io.ringfence.idmap.note;

import io.ringfence.idmap.DiskSource;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.Idmap;
import io.ringfence.idmap.IdmapEntry;
import io.ringfence.idmap.IdmapKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MapFlaws;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.idmap.explain.Names;
import io.ringfence.model.ConfigValue;
import io.ringfence.model.Known;
import io.ringfence.model.Server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what is worth a note about the maps of a server. */
public final class IdmapNotes {

    /** A map of one range. */
    private record Plain(long size, boolean nests) {}

    /** A folder of a volume as a member sees it. */
    private record Seen(String member, String folder) {

        static Seen by(Attached attached) {
            return new Seen(attached.container().member(), attached.folder());
        }

        boolean meets(Seen other) {
            return !member.equals(other.member) && DiskSource.meet(folder, other.folder);
        }
    }

    private final List<IdmapNote> notes = new ArrayList<>();
    private final Map<Plain, String> plain = new HashMap<>();

    private IdmapNotes() {}

    /** The notes of a server in a stable order: odd maps by member, then storage. */
    public static List<IdmapNote> of(Server server, ServerIdmaps maps) {
        IdmapNotes found = new IdmapNotes();
        maps.members().forEach(found::oddMaps);
        Disks disks = new Disks(server, maps);
        disks.places()
                .forEach(
                        (place, attached) -> {
                            found.volumeMaps(disks, place, attached);
                            found.shifted(disks, place, attached);
                            found.sharedStorage(disks, place, attached);
                        });
        return List.copyOf(found.notes);
    }

    /**
     * Those that are about any container of a member, the worst first.
     *
     * @param notes of its server
     */
    public static List<IdmapNote> of(MemberIdmaps member, List<IdmapNote> notes) {
        return notes.stream()
                .filter(
                        note ->
                                note.containers().stream()
                                        .anyMatch(each -> each.member().equals(member.member())))
                .sorted(Comparator.comparing(IdmapNote::level))
                .toList();
    }

    private void oddMaps(MemberIdmaps member) {
        Map<String, List<InstanceIdmap>> byFlaw = new LinkedHashMap<>();
        for (InstanceIdmap each : member.instances()) {
            if (each.map() instanceof Known.Value<Idmap>(Idmap map)) {
                String flaws = flaws(map, nests(each));
                if (!flaws.isEmpty()) {
                    byFlaw.computeIfAbsent(flaws, _ -> new ArrayList<>()).add(each);
                }
            }
        }
        byFlaw.forEach(
                (flaws, containers) ->
                        add(
                                NoteClass.ODD_MAP,
                                OverlapLevel.LOW,
                                containers,
                                "",
                                "The map of %s does not fit: %s."
                                        .formatted(Names.of(containers), flaws)));
    }

    /** Most maps are one range: what is wrong with those of one size is worked out once. */
    private String flaws(Idmap map, boolean nests) {
        if (!isPlain(map)) {
            return String.join("; ", MapFlaws.of(map, nests));
        }
        long size = map.uid().getFirst().size();
        return plain.computeIfAbsent(
                new Plain(size, nests), _ -> String.join("; ", MapFlaws.of(map, nests)));
    }

    /** Whether users and groups have one range from root on, the same, that a kernel takes. */
    private static boolean isPlain(Idmap map) {
        if (map.uid().size() != 1 || map.gid().size() != 1) {
            return false;
        }
        IdmapEntry uid = map.uid().getFirst();
        IdmapEntry gid = map.gid().getFirst();
        return uid.size() > 0
                && uid.size() == gid.size()
                && uid.host() == gid.host()
                && uid.container() == 0
                && gid.container() == 0
                && uid.host() + uid.size() < IdRange.IDS
                && uid.size() < IdRange.IDS;
    }

    private static boolean nests(InstanceIdmap container) {
        return ConfigValue.isTrue(container.instance().expandedConfig().get("security.nesting"));
    }

    private void volumeMaps(Disks disks, Disks.Place place, List<Attached> attached) {
        if (place.isHostPath()
                || disks.isTrue(place, "security.shifted")
                || disks.isTrue(place, "security.unmapped")) {
            return;
        }
        List<InstanceIdmap> containers = containers(attached);
        long maps = containers.stream().map(InstanceIdmap::mapOrEmpty).distinct().count();
        if (maps > 1) {
            add(
                    NoteClass.VOLUME_MAPS,
                    OverlapLevel.LOW,
                    containers,
                    place.label(),
                    ("%s have %d different maps and the volume %s in common: the next start can"
                         + " fail, as its files have one map; set security.shifted on the volume.")
                            .formatted(Names.of(containers), maps, place.label()));
        }
    }

    private void shifted(Disks disks, Disks.Place place, List<Attached> attached) {
        if (!place.isHostPath()) {
            List<InstanceIdmap> containers = containers(attached);
            if (containers.size() > 1 && disks.isTrue(place, "security.shifted")) {
                add(
                        NoteClass.SHIFTED,
                        OverlapLevel.INFO,
                        containers,
                        place.label(),
                        ("The volume %s is shifted for each container: %s write it with the "
                                        + "same ids, as intended.")
                                .formatted(place.label(), Names.of(containers)));
            }
            return;
        }
        List<Attached> writing =
                attached.stream().filter(Attached::isShifted).filter(d -> !d.isReadOnly()).toList();
        if (!writing.isEmpty()) {
            List<InstanceIdmap> containers = containers(writing);
            add(
                    NoteClass.SHIFTED,
                    OverlapLevel.HIGH,
                    containers,
                    place.label(),
                    ("The path %s of the host is shifted for %s: root in there writes "
                                    + "files of the host's root.")
                            .formatted(place.label(), Names.of(containers)));
        }
        List<Attached> reading =
                attached.stream().filter(Attached::isShifted).filter(Attached::isReadOnly).toList();
        if (!reading.isEmpty()) {
            List<InstanceIdmap> containers = containers(reading);
            add(
                    NoteClass.SHIFTED,
                    OverlapLevel.INFO,
                    containers,
                    place.label(),
                    "The path %s of the host is shifted for %s, which can only read it."
                            .formatted(place.label(), Names.of(containers)));
        }
    }

    private void sharedStorage(Disks disks, Disks.Place place, List<Attached> attached) {
        if (!disks.isShared(place)) {
            return;
        }
        List<Attached> isolated =
                attached.stream()
                        .filter(each -> each.container().kind() == IdmapKind.ISOLATED)
                        .toList();
        Map<Seen, IdRangeSet> ids = new LinkedHashMap<>();
        isolated.forEach(each -> ids.merge(Seen.by(each), ids(each), IdRangeSet::union));
        List<InstanceIdmap> meeting =
                containers(isolated.stream().filter(each -> meetsAny(each, ids)).toList());
        if (!meeting.isEmpty()) {
            add(
                    NoteClass.SHARED_STORAGE,
                    OverlapLevel.LOW,
                    meeting,
                    place.label(),
                    ("%s are on different members, have host ids in common, and see the "
                                    + "same files of %s.")
                            .formatted(Names.of(meeting), place.label()));
        }
    }

    /** Whether somebody on another member sees files with ids of this container. */
    private static boolean meetsAny(Attached one, Map<Seen, IdRangeSet> ids) {
        return ids.entrySet().stream()
                .anyMatch(
                        other ->
                                other.getKey().meets(Seen.by(one))
                                        && !other.getValue().intersection(ids(one)).isEmpty());
    }

    private static IdRangeSet ids(Attached of) {
        return of.container().mapOrEmpty().hostIds(IdKind.UID);
    }

    private static List<InstanceIdmap> containers(List<Attached> attached) {
        return attached.stream()
                .map(Attached::container)
                .distinct()
                .sorted(Comparator.comparing(InstanceIdmap::label))
                .toList();
    }

    private void add(
            NoteClass type,
            OverlapLevel level,
            List<InstanceIdmap> containers,
            String storage,
            String sentence) {
        notes.add(new IdmapNote(type, level, containers, storage, sentence));
    }
}
