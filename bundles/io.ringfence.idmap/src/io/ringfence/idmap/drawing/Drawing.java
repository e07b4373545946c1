package io.ringfence.idmap.drawing;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.layout.Axis;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.layout.Viewport;
import io.ringfence.idmap.note.IdmapNote;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is drawn, and how wide.
 *
 * @param title in one line
 * @param hosts from top to bottom
 * @param part the part of the axis that is drawn; its own width does not matter
 * @param kinds user ids, group ids or both: then as one where they are alike
 * @param width of all, in pixels of the drawing; {@link #NARROWEST} to {@link #WIDEST}
 * @param palette its colours
 */
public record Drawing(
        String title,
        List<Host> hosts,
        Viewport part,
        Set<IdKind> kinds,
        int width,
        Palette palette) {

    /** The least width: the names of lanes and some ids fit. */
    public static final int NARROWEST = 640;

    /** The most, for a plotter. */
    public static final int WIDEST = 20_000;

    /** A width for a slide. */
    public static final int USUAL = 1600;

    /** A drawing has no more lanes than this; beyond nobody can look at it. */
    public static final int MOST_LANES = 2_000;

    /**
     * A host of the drawing.
     *
     * @param name as in {@code web-01}
     * @param about what else its heading says, as version and age
     * @param maps its containers
     * @param lanes from top to bottom
     * @param notes what else is told in words, the worst first
     * @param ends whether its last lane is there, under which overlaps and notes are told in words
     */
    public record Host(
            String name,
            String about,
            MemberIdmaps maps,
            List<Line> lanes,
            List<IdmapNote> notes,
            boolean ends) {
        public Host {
            lanes = List.copyOf(lanes);
            notes = List.copyOf(notes);
        }

        /** A whole host. */
        public Host(
                String name,
                String about,
                MemberIdmaps maps,
                List<Line> lanes,
                List<IdmapNote> notes) {
            this(name, about, maps, lanes, notes, true);
        }

        /** Some of its lanes, for a page of their own. */
        Host part(int from, int to, boolean end) {
            String called = from == 0 ? name : name + " (continued)";
            return new Host(called, about, maps, lanes.subList(from, to), notes, end);
        }
    }

    /**
     * A lane of the drawing.
     *
     * @param label what it is called
     * @param lane what is on it
     * @param before what is compared with it, drawn as outlines; null for none
     */
    public record Line(String label, Lane lane, @Nullable Lane before) {}

    public Drawing {
        hosts = List.copyOf(hosts);
        kinds = Set.copyOf(kinds);
    }

    /**
     * Nothing if it can be drawn.
     *
     * @throws DrawingException if it would be too large to be looked at, or too narrow
     */
    void check() throws DrawingException {
        if (width < NARROWEST || width > WIDEST) {
            throw new DrawingException(
                    String.format(Locale.ROOT, "a picture %,d pixels wide cannot be drawn", width),
                    String.format(Locale.ROOT, "give a width from %,d to %,d", NARROWEST, WIDEST));
        }
        int lanes = hosts.stream().mapToInt(host -> host.lanes().size()).sum();
        if (lanes > MOST_LANES) {
            throw new DrawingException(
                    String.format(
                            Locale.ROOT,
                            "%,d lanes are more than a picture can show, which are %,d",
                            lanes,
                            MOST_LANES),
                    "draw fewer servers, or use the table or JSON");
        }
    }

    /** All of an axis. */
    public static Viewport all(Axis axis) {
        return Viewport.all(axis, USUAL);
    }
}
