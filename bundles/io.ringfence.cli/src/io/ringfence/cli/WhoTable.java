package io.ringfence.cli;

import io.ringfence.idmap.HostOwner;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.idmap.explain.Holder;
import io.ringfence.idmap.explain.Names;
import io.ringfence.idmap.explain.OriginKey;
import io.ringfence.idmap.explain.WhoIs;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Who an id is, for people.
 *
 * @param now for the age of captures
 */
record WhoTable(Columns columns, Instant now) {

    private static final int COLUMN = 24;

    private record Row(List<?> containers, long id) {}

    void print(Capture capture, long id, Appendable out) throws IOException {
        for (Server server : capture.servers()) {
            for (WhoIs who : WhoIs.of(ServerIdmaps.of(server), id)) {
                columns.server(server, who.member(), now, out);
                print(who, out);
            }
        }
    }

    private void print(WhoIs who, Appendable out) throws IOException {
        columns.row("on the host", COLUMN, host(who), out);
        Map<Row, List<Holder>> rows = new LinkedHashMap<>();
        for (Holder each : who.holders()) {
            rows.computeIfAbsent(
                            new Row(each.group().instances(), each.containerId()),
                            _ -> new ArrayList<>())
                    .add(each);
        }
        for (List<Holder> holders : rows.values()) {
            Holder first = holders.getFirst();
            StringJoiner kinds = new StringJoiner("+");
            holders.forEach(each -> kinds.add(each.kind().label()));
            columns.row(
                    kinds + " " + first.containerId(),
                    COLUMN,
                    "in "
                            + Names.of(first.group().instances())
                            + ", "
                            + OriginKey.text(first.group().instances().getFirst(), first.part()),
                    out);
        }
        if (rows.isEmpty()) {
            columns.text("Nobody in any container.", out);
        }
        if (!who.unknown().isEmpty()) {
            columns.row("not known", COLUMN, "the map of " + Names.of(who.unknown()), out);
        }
    }

    /** Names that are user and group alike need no word for which. */
    private static String host(WhoIs who) {
        Map<String, List<HostOwner>> owners = new LinkedHashMap<>();
        for (HostOwner owner : who.owners()) {
            owners.computeIfAbsent(owner.label(), _ -> new ArrayList<>()).add(owner);
        }
        StringJoiner names = new StringJoiner(", ");
        owners.forEach(
                (label, same) -> {
                    String which = same.getFirst().kind() == IdKind.UID ? "user " : "group ";
                    names.add(same.size() > 1 ? label : which + label);
                });
        if (who.inDefaultMap()) {
            names.add("of the default map");
        }
        return names.length() == 0 ? "nobody that is known" : names.toString();
    }
}
