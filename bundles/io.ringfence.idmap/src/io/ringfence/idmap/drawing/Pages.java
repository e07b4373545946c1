package io.ringfence.idmap.drawing;

import io.ringfence.idmap.IdKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A drawing in parts that fit a page each. No lane is cut, each page has the legend and the axis,
 * and what a host shares is told where its last lane is, or after it.
 */
public final class Pages {

    private static final int FIXED = Room.TITLE + Room.LEGEND + Room.AXIS + Room.MARGIN;
    private static final int HOST = Room.HEADING + Room.OWNERS + Room.GAP;

    /** Fewer lanes are not left alone at the end of a page. */
    private static final int FEWEST = 3;

    private final Set<IdKind> kinds;
    private final int room;
    private final List<List<Drawing.Host>> pages = new ArrayList<>();
    private List<Drawing.Host> page = new ArrayList<>();
    private int left;

    private Pages(Set<IdKind> kinds, int room) {
        this.kinds = kinds;
        this.room = room;
        left = room;
    }

    /**
     * The drawing for pages that are so tall, in its pixels. A page on which not even one lane fits
     * is taller.
     */
    public static List<Drawing> of(Drawing whole, int height) {
        Pages made = new Pages(whole.kinds(), height - FIXED);
        whole.hosts().forEach(made::add);
        made.turn();
        List<Drawing> drawings = new ArrayList<>();
        for (List<Drawing.Host> hosts : made.pages) {
            String title =
                    String.format(
                            Locale.ROOT,
                            "%s · page %d of %d",
                            whole.title(),
                            drawings.size() + 1,
                            made.pages.size());
            drawings.add(
                    new Drawing(
                            made.pages.size() == 1 ? whole.title() : title,
                            hosts,
                            whole.part(),
                            whole.kinds(),
                            whole.width(),
                            whole.palette()));
        }
        return drawings;
    }

    private void add(Drawing.Host host) {
        int done = 0;
        while (true) {
            Drawing.Host rest = host.part(done, host.lanes().size(), true);
            int wanted = SvgHost.height(rest, kinds);
            if (wanted <= left || page.isEmpty() && rest.lanes().isEmpty()) {
                page.add(rest);
                left -= wanted;
                return;
            }
            int fit = Math.min((left - HOST) / Room.LANE, rest.lanes().size());
            if (!page.isEmpty() && fit < Math.clamp(rest.lanes().size(), 1, FEWEST)) {
                turn();
                continue;
            }
            int now = Math.max(1, fit);
            page.add(host.part(done, done + now, false));
            done += now;
            turn();
        }
    }

    private void turn() {
        if (!page.isEmpty()) {
            pages.add(page);
        }
        page = new ArrayList<>();
        left = room;
    }
}
