package io.ringfence.cli;

import io.ringfence.idmap.HostOwner;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.IdmapGroup;
import io.ringfence.idmap.IdmapKind;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.OverlapClass;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.explain.Explainer;
import io.ringfence.idmap.explain.Explanation;
import io.ringfence.idmap.explain.Names;
import io.ringfence.model.Server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the containers of one host share, the worst first; users and groups in one row where they
 * share alike.
 *
 * @param all whether to list every overlap instead of the first few
 */
record OverlapTable(Columns columns, boolean all) {

    private static final int ROWS = 20;
    private static final int RANGES = 4;
    private static final int NAMES = 5;
    private static final int LABEL = 14;

    /** Indent, shape and spaces of an overlap's first line. */
    private static final int HEAD = 9;

    /** The order of the window's table, too. */
    private static final Comparator<Overlap> WORST =
            Comparator.comparing(Overlap::level).thenComparing(Overlap::type);

    private record Row(
            OverlapLevel level, OverlapClass type, IdRangeSet ids, List<IdmapGroup> groups) {}

    void print(Server server, MemberIdmaps member, Appendable out) throws IOException {
        Map<Row, List<Overlap>> rows = new LinkedHashMap<>();
        for (Overlap each : member.overlaps().stream().sorted(WORST).toList()) {
            rows.computeIfAbsent(
                            new Row(each.level(), each.type(), each.ids(), each.groups()),
                            _ -> new ArrayList<>())
                    .add(each);
        }
        columns.heading(rows.isEmpty() ? "No overlaps" : "Overlaps", out);
        Explainer explainer = new Explainer(server, member);
        int shown = 0;
        for (List<Overlap> overlaps : rows.values()) {
            if (!all && shown == ROWS) {
                columns.faint(
                        String.format(
                                Locale.ROOT,
                                "… and %,d more; --all lists them",
                                rows.size() - shown),
                        out);
                break;
            }
            print(member, overlaps, explainer.of(overlaps.getFirst()), out);
            shown++;
        }
    }

    private void print(
            MemberIdmaps member, List<Overlap> overlaps, Explanation explanation, Appendable out)
            throws IOException {
        Overlap first = overlaps.getFirst();
        String kinds =
                String.join("+", overlaps.stream().map(each -> each.kind().label()).toList());
        String head = first.level().label() + first.type().label() + kinds;
        out.append("  ")
                .append(columns.level(first.level()))
                .append("  ")
                .append(columns.style().strong(first.type().label()))
                .append("  ")
                .append(kinds)
                .append(" ")
                .append(shortened(first.ids(), columns.width() - head.length() - HEAD))
                .append("\n");
        columns.row("containers", LABEL, Names.of(first.instances().toList()), out);
        columns.row("inside", LABEL, inside(first), out);
        String users = users(member, first);
        if (!users.isEmpty()) {
            columns.row("on the host", LABEL, users, out);
        }
        columns.row("means", LABEL, first.type().meaning(), out);
        columns.row("because", LABEL, explanation.sentence(), out);
    }

    private static String shortened(IdRangeSet ids) {
        return shortened(ids, Integer.MAX_VALUE);
    }

    /** As many of the first ranges as fit, at least one. */
    private static String shortened(IdRangeSet ids, int width) {
        for (int shown = Math.min(RANGES, ids.ranges().size()); ; shown--) {
            int more = ids.ranges().size() - shown;
            String text =
                    new IdRangeSet(ids.ranges().subList(0, shown))
                            + (more == 0
                                    ? ""
                                    : String.format(
                                            Locale.ROOT,
                                            " and %,d more range%s",
                                            more,
                                            more == 1 ? "" : "s"));
            if (text.length() <= width || shown == 1) {
                return text;
            }
        }
    }

    /** What the ids are in the containers, by map. */
    private static String inside(Overlap overlap) {
        List<String> parts = new ArrayList<>();
        for (IdmapGroup group : overlap.groups().stream().limit(RANGES).toList()) {
            IdRangeSet ids =
                    group.kind() == IdmapKind.PRIVILEGED
                            ? overlap.ids()
                            : group.map().inContainer(overlap.kind(), overlap.ids());
            parts.add(shortened(ids) + " in " + Names.of(group.instances()));
        }
        int more = overlap.groups().size() - parts.size();
        return String.join("; ", parts)
                + (more > 0 ? String.format(Locale.ROOT, "; and %,d maps more", more) : "");
    }

    private static String users(MemberIdmaps member, Overlap overlap) {
        List<String> names = new ArrayList<>();
        for (HostOwner owner : member.host().of(overlap.kind(), overlap.ids())) {
            if (!owner.subIds() || owner.isUsersSubIds()) {
                names.add(owner.label());
            }
        }
        String what = overlap.kind() == IdKind.UID ? "" : "groups ";
        int more = names.size() - NAMES;
        return names.isEmpty()
                ? ""
                : what
                        + String.join(", ", names.stream().limit(NAMES).toList())
                        + (more > 0 ? String.format(Locale.ROOT, " and %,d more", more) : "");
    }
}
