package io.ringfence.cli;

import io.ringfence.idmap.DefaultMap;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.Idmap;
import io.ringfence.idmap.IdmapGroup;
import io.ringfence.idmap.IdmapKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.idmap.allocate.NextRange;
import io.ringfence.idmap.explain.Names;
import io.ringfence.idmap.note.IdmapNote;
import io.ringfence.idmap.note.IdmapNotes;
import io.ringfence.model.Capture;
import io.ringfence.model.Known;
import io.ringfence.model.Server;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Id maps for people: for each host its ranges by their first ids, then what is shared, the worst
 * first.
 *
 * @param all whether to list every range and overlap instead of the first few
 * @param now for the age of captures
 */
record IdmapTable(Columns columns, boolean all, Instant now) {

    private static final int ROWS = 40;
    private static final int RANGE = 24;

    void print(Capture capture, Appendable out) throws IOException {
        boolean first = true;
        for (Server server : capture.servers()) {
            ServerIdmaps maps = ServerIdmaps.of(server);
            List<IdmapNote> notes = IdmapNotes.of(server, maps);
            for (MemberIdmaps member : maps.members()) {
                out.append(first ? "" : "\n");
                first = false;
                print(server, member, out);
                new OverlapTable(columns, all).print(server, member, out);
                notes(member, notes, out);
                next(server, member, out);
            }
            if (maps.members().isEmpty()) {
                columns.server(server, server.name(), now, out);
                columns.text("No containers: virtual machines have no id maps.", out);
            }
        }
    }

    private void print(Server server, MemberIdmaps member, Appendable out) throws IOException {
        columns.server(server, member.member(), now, out);
        switch (member.defaults()) {
            case Known.Value<DefaultMap>(DefaultMap map) ->
                    columns.text(
                            "default map " + ids(map.map()) + ", " + map.origin().label(), out);
            case Known.Unknown<DefaultMap>(String reason) -> columns.text(reason, out);
        }
        columns.heading("Ranges", out);
        List<IdmapGroup> groups = new ArrayList<>(member.groups());
        groups.sort(Comparator.comparingLong(IdmapTable::start));
        int shown = all ? groups.size() : Math.min(ROWS, groups.size());
        for (IdmapGroup group : groups.subList(0, shown)) {
            columns.row(
                    group.kind() == IdmapKind.PRIVILEGED ? "all ids" : ids(group.map()),
                    RANGE,
                    "%-11s%s%s"
                            .formatted(
                                    group.kind().label(),
                                    Names.of(group.instances()),
                                    state(group)),
                    out);
        }
        if (shown < groups.size()) {
            columns.faint(
                    String.format(
                            Locale.ROOT, "… and %,d more; --all lists them", groups.size() - shown),
                    out);
        }
        for (InstanceIdmap each : member.instances()) {
            if (each.map() instanceof Known.Unknown<Idmap>(String reason)) {
                columns.row("?", RANGE, "unknown    " + each.label() + ": " + reason, out);
            }
        }
    }

    private static long start(IdmapGroup group) {
        var hull = group.map().hostIds(IdKind.UID).hull();
        return hull == null ? -1 : hull.start();
    }

    /** Host ids, each kind only if they differ. */
    private static String ids(Idmap map) {
        IdRangeSet uid = map.hostIds(IdKind.UID);
        IdRangeSet gid = map.hostIds(IdKind.GID);
        return uid.equals(gid) ? uid.toString() : "uid " + uid + "; gid " + gid;
    }

    private static String state(IdmapGroup group) {
        long running =
                group.instances().stream().filter(each -> each.instance().isRunning()).count();
        long pending = group.instances().stream().filter(InstanceIdmap::pendingRestart).count();
        List<String> states = new ArrayList<>();
        if (running > 0) {
            states.add(group.instances().size() == 1 ? "running" : running + " running");
        }
        if (pending > 0) {
            states.add("another map from the next start on");
        }
        return states.isEmpty() ? "" : " (" + String.join(", ", states) + ")";
    }

    private void notes(MemberIdmaps member, List<IdmapNote> notes, Appendable out)
            throws IOException {
        List<IdmapNote> own = IdmapNotes.of(member, notes);
        if (!own.isEmpty()) {
            columns.heading("Notes", out);
        }
        for (IdmapNote note : own) {
            out.append("  ")
                    .append(columns.level(note.level()))
                    .append("  ")
                    .append(note.type().label())
                    .append("\n");
            columns.text(note.sentence(), out);
        }
    }

    private void next(Server server, MemberIdmaps member, Appendable out) throws IOException {
        if (NextRange.of(server, member) instanceof Known.Value<NextRange>(NextRange next)) {
            columns.heading("Next", out);
            columns.text(
                    "The next isolated container would get "
                            + next.range()
                            + (next.meets().isEmpty()
                                    ? "."
                                    : ", which " + Names.of(next.meets()) + " has already."),
                    out);
        }
    }
}
