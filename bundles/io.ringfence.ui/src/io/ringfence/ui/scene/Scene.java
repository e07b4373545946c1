package io.ringfence.ui.scene;

import io.ringfence.ui.Shade;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What is drawn, and what can be used of it.
 *
 * @param inks from the lowest to the uppermost
 * @param spots in the order in which Tab goes through them
 * @param height of all of it
 */
public record Scene(List<Ink> inks, List<Spot> spots, int height) {

    /** Nothing. */
    public static final Scene EMPTY = new Scene(List.of(), List.of(), 0);

    public Scene {
        inks = List.copyOf(inks);
        spots = List.copyOf(spots);
    }

    /** The spot at a place, the uppermost; null where there is none. */
    public @Nullable Spot at(int x, int y) {
        for (Spot spot : spots.reversed()) {
            if (spot.box().contains(x, y)) {
                return spot;
            }
        }
        return null;
    }

    /** The spot of this id, null when there is none. */
    public @Nullable Spot spot(String id) {
        for (Spot spot : spots) {
            if (spot.id().equals(id)) {
                return spot;
            }
        }
        return null;
    }

    /** A scene in the making. */
    public static final class Builder {

        private static final String CUT = "…";

        private final Measure measure;
        private final List<Ink> inks = new ArrayList<>();
        private final List<Spot> spots = new ArrayList<>();

        public Builder(Measure measure) {
            this.measure = measure;
        }

        /** How long and high texts are. */
        public Measure measure() {
            return measure;
        }

        /** How high a line of this face is. */
        public int height(Face face) {
            return measure.height(face);
        }

        /** A line of text that is as long as it is; returns the x after it. */
        public int text(int x, int y, String text, Face face, Shade shade) {
            inks.add(new Ink.Text(x, y, measure.height(face), text, face, shade));
            return x + measure.width(text, face);
        }

        /** A line of text that is cut where the room ends; returns the x after it. */
        public int text(int x, int y, int room, String text, Face face, Shade shade) {
            return text(x, y, cut(text, room, face), face, shade);
        }

        /** A line of text that ends at an x; returns the x where it begins. */
        public int textBefore(int right, int y, String text, Face face, Shade shade) {
            int x = right - measure.width(text, face);
            text(x, y, text, face, shade);
            return x;
        }

        /** Text over as many lines as it takes; returns the y below it. */
        public int wrapped(int x, int y, int room, String text, Face face, Shade shade) {
            int below = y;
            for (String line : Wrap.lines(text, room, face, measure)) {
                text(x, below, room, line, face, shade);
                below += measure.height(face);
            }
            return below;
        }

        /** An icon in the middle of a line. */
        public void icon(int x, int y, int lineHeight, String name) {
            inks.add(new Ink.Icon(x, y + (lineHeight - Ink.Icon.SIZE) / 2, name));
        }

        /** A filled rectangle whose corners are round by so much. */
        public void fill(Box box, Shade shade, int round) {
            inks.add(new Ink.Fill(box, shade, round));
        }

        /** A place that can be focused, pointed at and opened. */
        public void spot(Box box, String id, String name, String tip, Object target) {
            spots.add(new Spot(box, id, name, tip, target));
        }

        /** What was put together, so high. */
        public Scene build(int height) {
            return new Scene(inks, spots, height);
        }

        private String cut(String text, int room, Face face) {
            if (measure.width(text, face) <= room) {
                return text;
            }
            int end = text.length();
            while (end > 0 && measure.width(text.substring(0, end) + CUT, face) > room) {
                end--;
            }
            return text.substring(0, end).stripTrailing() + CUT;
        }
    }
}
