package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.layout.Viewport;
import io.ringfence.idmap.ui.state.Host;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Row;
import io.ringfence.idmap.ui.state.Rows;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;

/**
 * All that is needed to paint the picture once, or to say what is at a place of it.
 *
 * @param rows what is shown
 * @param tops where its lines are
 * @param geometry where the parts are
 * @param viewport what of the axis is seen
 * @param top how far it is scrolled, in pixels
 * @param pick what is selected, null for nothing
 */
public record Scenery(
        Rows rows,
        RowTops tops,
        Geometry geometry,
        Viewport viewport,
        int top,
        @Nullable Pick pick) {

    /** A heading that stays at the top while its lines are scrolled. */
    public record Pinned(int row, int y) {}

    /** A line of the picture, from 0. */
    public Row row(int index) {
        return rows.rows().get(index);
    }

    /** Where a line begins on the screen, wherever headings cover it. */
    public int y(int row) {
        return Geometry.AXIS + tops.top(row) - top;
    }

    /** The first line that is seen, at least in part; -1 when there is none. */
    public int first() {
        return tops.at(top);
    }

    /** The last line that is seen, at least in part; -1 when there is none. */
    public int last() {
        return tops.at(top + geometry.rows() - 1);
    }

    /** The headings that stay, from top to bottom: of the host and the project at the top. */
    public List<Pinned> pinned() {
        int first = first();
        if (first < 0) {
            return List.of();
        }
        int host = tops.hostOf(first);
        int end = tops.nextHost(host);
        int limit = end == tops.count() ? Integer.MAX_VALUE : y(end);
        Pinned pinned = new Pinned(host, Math.min(Geometry.AXIS, limit - Geometry.HOST));
        int under = tops.at(top + pinned.y() - Geometry.AXIS + Geometry.HOST);
        int project = tops.projectOf(under);
        if (project < 0 || tops.hostOf(under) != host) {
            return List.of(pinned);
        }
        int next = tops.nextHeading(project);
        int below = next == tops.count() ? Integer.MAX_VALUE : y(next);
        int y = Math.min(pinned.y() + Geometry.HOST, below - Geometry.PROJECT);
        return List.of(pinned, new Pinned(project, Math.max(y, y(project))));
    }

    /** How far the pinned headings cover the lines, in pixels from the top of the lanes. */
    public int covered() {
        List<Pinned> pinned = pinned();
        if (pinned.isEmpty()) {
            return 0;
        }
        Pinned last = pinned.getLast();
        return last.y() + RowTops.height(row(last.row()).kind()) - Geometry.AXIS;
    }

    /** The hosts that are seen, with the first and last of their lines that are. */
    public record Section(Host host, int from, int to) {}

    /** What is seen of each host. */
    public List<Section> sections() {
        List<Section> sections = new java.util.ArrayList<>();
        int last = last();
        for (int row = first(); row >= 0 && row <= last; ) {
            int end = Math.min(last, tops.nextHost(row) - 1);
            sections.add(new Section(row(row).host(), row, end));
            row = end + 1;
        }
        return sections;
    }
}
