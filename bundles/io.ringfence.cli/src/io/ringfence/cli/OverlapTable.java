package io.ringfence.cli;

import io.ringfence.idmap.HostOwner;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.explain.Explainer;
import io.ringfence.idmap.explain.Explanation;
import io.ringfence.idmap.explain.Names;
import io.ringfence.idmap.table.OverlapLine;
import io.ringfence.model.Server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

    void print(Server server, MemberIdmaps member, Appendable out) throws IOException {
        List<OverlapLine> lines = OverlapLine.of(member);
        columns.heading(lines.isEmpty() ? "No overlaps" : "Overlaps", out);
        Explainer explainer = new Explainer(server, member);
        int shown = 0;
        for (OverlapLine line : lines) {
            if (!all && shown == ROWS) {
                columns.faint(
                        String.format(
                                Locale.ROOT,
                                "… and %,d more; --all lists them",
                                lines.size() - shown),
                        out);
                break;
            }
            print(line, explainer.of(line.overlap()), out);
            shown++;
        }
    }

    private void print(OverlapLine line, Explanation explanation, Appendable out)
            throws IOException {
        String kinds = line.kinds();
        String head = line.level().label() + line.type().label() + kinds;
        out.append("  ")
                .append(columns.level(line.level()))
                .append("  ")
                .append(columns.style().strong(line.type().label()))
                .append("  ")
                .append(kinds)
                .append(" ")
                .append(shortened(line.ids(), columns.width() - head.length() - HEAD))
                .append("\n");
        columns.row("containers", LABEL, Names.of(line.containers()), out);
        columns.row("inside", LABEL, inside(line), out);
        String users = users(line);
        if (!users.isEmpty()) {
            columns.row("on the host", LABEL, users, out);
        }
        columns.row("means", LABEL, line.type().meaning(), out);
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
    private static String inside(OverlapLine line) {
        List<OverlapLine.Inside> all = line.inside();
        List<String> parts = new ArrayList<>();
        for (OverlapLine.Inside each : all.stream().limit(RANGES).toList()) {
            parts.add(shortened(each.ids()) + " in " + Names.of(each.containers()));
        }
        int more = all.size() - parts.size();
        return String.join("; ", parts)
                + (more > 0 ? String.format(Locale.ROOT, "; and %,d maps more", more) : "");
    }

    private static String users(OverlapLine line) {
        List<String> names = line.users().stream().map(HostOwner::label).toList();
        String what = line.overlap().kind() == IdKind.UID ? "" : "groups ";
        int more = names.size() - NAMES;
        return names.isEmpty()
                ? ""
                : what
                        + String.join(", ", names.stream().limit(NAMES).toList())
                        + (more > 0 ? String.format(Locale.ROOT, " and %,d more", more) : "");
    }
}
