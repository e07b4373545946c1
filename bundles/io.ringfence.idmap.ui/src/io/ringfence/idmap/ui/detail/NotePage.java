package io.ringfence.idmap.ui.detail;

import io.ringfence.idmap.DiskSource;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.note.IdmapNote;
import io.ringfence.idmap.ui.paint.IdText;
import io.ringfence.idmap.ui.paint.Tone;
import io.ringfence.idmap.ui.state.Host;
import io.ringfence.idmap.ui.state.HostNotes;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Picture;
import io.ringfence.model.Device;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.Part;

import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** What the details say of a note: what it means, the maps and disks it is about, what to do. */
final class NotePage {

    /** So many notes are told of something else. */
    private static final int TOLD = 8;

    private final Where where;
    private final Host host;
    private final IdmapNote note;

    NotePage(Picture picture, Pick.OneNote pick) {
        host = pick.host();
        note = pick.note();
        where = new Where(picture, host);
    }

    Page page() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Prose("", note.sentence()));
        parts.add(new Part.Commands(Messages.heading_do, remedy(), List.of()));
        parts.add(new Part.Facts(Messages.heading_maps, maps()));
        List<Part.Fact> disks = disks();
        if (!disks.isEmpty()) {
            parts.add(new Part.Facts(Messages.heading_disks, disks));
        }
        parts.add(new Part.Links(Messages.heading_containers, where.links(note.containers())));
        return new Page(
                "view-notes",
                NLS.bind(Messages.note_title, note.type().label()),
                Tone.of(note.level()).mark(),
                note.storage().isEmpty() ? host.label() : host.label() + " · " + note.storage(),
                parts);
    }

    private String remedy() {
        return switch (note.type()) {
            case ODD_MAP -> Messages.do_odd;
            case VOLUME_MAPS -> Messages.do_volume;
            case SHIFTED ->
                    note.level() == OverlapLevel.HIGH ? Messages.do_shifted : Messages.do_nothing;
            case SHARED_STORAGE -> Messages.do_members;
        };
    }

    private List<Part.Fact> maps() {
        List<Part.Fact> facts = new ArrayList<>();
        for (InstanceIdmap each : note.containers().stream().limit(Where.SHOWN).toList()) {
            String uid = each.mapOrEmpty().hostIds(IdKind.UID).toString();
            String gid = each.mapOrEmpty().hostIds(IdKind.GID).toString();
            String ids = IdText.both(uid, gid);
            facts.add(new Part.Fact(each.label(), ids, each.kind().label(), null));
        }
        return facts;
    }

    /** How the containers have the volume or path: the device, where it is, its keys. */
    private List<Part.Fact> disks() {
        List<Part.Fact> facts = new ArrayList<>();
        if (note.storage().isEmpty()) {
            return facts;
        }
        for (InstanceIdmap each : note.containers().stream().limit(Where.SHOWN).toList()) {
            each.instance()
                    .expandedDevices()
                    .forEach(
                            (name, device) ->
                                    told(device)
                                            .ifPresent(
                                                    text ->
                                                            facts.add(
                                                                    new Part.Fact(
                                                                            each.label(),
                                                                            text,
                                                                            name,
                                                                            null))));
        }
        return facts;
    }

    private Optional<String> told(Device device) {
        Optional<DiskSource> source =
                DiskSource.of(device).filter(each -> each.label().equals(note.storage()));
        if (source.isEmpty()) {
            return Optional.empty();
        }
        StringJoiner text = new StringJoiner(", ");
        text.add(NLS.bind(Messages.disk_at, device.option("path")));
        if (!source.get().folder().isEmpty()) {
            text.add(NLS.bind(Messages.disk_folder, source.get().folder()));
        }
        for (String key : List.of("shift", "readonly")) {
            String value = device.option(key);
            if (!value.isEmpty()) {
                text.add(key + "=" + value);
            }
        }
        return Optional.of(text.toString());
    }

    /** What is noted about some containers, as links; none when nothing is. */
    static Optional<Part> links(Host host, Collection<InstanceIdmap> containers) {
        HostNotes notes = host.notes();
        List<Part.Link> links =
                notes.of(containers).stream()
                        .limit(TOLD)
                        .map(
                                each ->
                                        new Part.Link(
                                                Tone.of(each.level()).mark(),
                                                (each.type().label() + " " + each.storage())
                                                        .strip(),
                                                each.sentence(),
                                                new Pick.OneNote(host, each)))
                        .toList();
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part.Links(Messages.heading_notes, links));
    }
}
