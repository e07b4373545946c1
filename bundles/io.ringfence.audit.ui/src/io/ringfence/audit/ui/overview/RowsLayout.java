package io.ringfence.audit.ui.overview;

import io.ringfence.audit.Severity;
import io.ringfence.ui.Shade;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.scene.Box;
import io.ringfence.ui.scene.Face;
import io.ringfence.ui.scene.Ink;
import io.ringfence.ui.scene.Scene;

import java.util.List;

/**
 * Lays out rows of a name, a bar and a number. The bars share a scale; their parts are the
 * severities, the worst first. Where there is too little room for a bar and a place, the place is
 * cut a little; where that is not enough, there is no bar.
 */
record RowsLayout(Scene.Builder scene) {

    private static final int BAR = 8;
    private static final int LEAST_BAR = 32;
    private static final int LEAST_PART = 2;

    /** A place loses a third of its width at most to a bar. */
    private static final int MOST_CUT = 3;

    /** Lays one under the other; returns the y below. */
    int lay(List<Figure> rows, int x, int y, int room) {
        int names = 0;
        int places = 0;
        int numbers = 0;
        int most = 1;
        for (Figure row : rows) {
            int icon = row.icon().isEmpty() ? 0 : Ink.Icon.SIZE + Grid.UNIT;
            names = Math.max(names, icon + scene.measure().width(row.label(), Face.PLAIN));
            places = Math.max(places, scene.measure().width(row.place(), Face.PLAIN));
            numbers = Math.max(numbers, scene.measure().width(row.number(), Face.PLAIN));
            most = Math.max(most, row.total());
        }
        int left = x + Grid.INSIDE;
        int right = x + room - Grid.INSIDE;
        int placeGap = places == 0 ? 0 : Grid.BETWEEN;
        boolean anyBar = rows.stream().anyMatch(row -> row.total() > 0);
        int rest = right - left - numbers - places - placeGap - 2 * Grid.BETWEEN;
        names = Math.min(names, anyBar ? room * 2 / 5 : rest);
        int missing = LEAST_BAR - (rest - names);
        if (anyBar && missing > 0 && missing <= places / MOST_CUT) {
            places -= missing;
        }
        int bars = left + names + Grid.BETWEEN;
        int barsEnd = right - numbers - Grid.BETWEEN - places - placeGap;
        int height = Grid.up(scene.height(Face.PLAIN) + Grid.UNIT);
        int top = y;
        for (Figure row : rows) {
            Box box = new Box(x, top, room, height);
            row(row, box, left, names);
            int text = top + (height - scene.height(Face.PLAIN)) / 2;
            scene.textBefore(right, text, row.number(), Face.PLAIN, Shade.TEXT);
            int placeRight = right - numbers - Grid.BETWEEN;
            int placeLeft = Math.max(bars, placeRight - places);
            scene.text(
                    placeLeft, text, placeRight - placeLeft, row.place(), Face.PLAIN, Shade.MUTED);
            if (barsEnd - bars >= LEAST_BAR) {
                bar(row, bars, top + (height - BAR) / 2, barsEnd - bars, most);
            }
            Spots.add(scene, row, box);
            top += height;
        }
        return top;
    }

    private void row(Figure row, Box box, int left, int names) {
        int text = box.y() + (box.height() - scene.height(Face.PLAIN)) / 2;
        int x = left;
        if (!row.icon().isEmpty()) {
            scene.icon(left, box.y(), box.height(), row.icon());
            x += Ink.Icon.SIZE + Grid.UNIT;
        }
        scene.text(x, text, left + names - x, row.label(), Face.PLAIN, Shade.TEXT);
    }

    private void bar(Figure row, int x, int y, int room, int most) {
        int at = x;
        for (Severity severity : Severity.values()) {
            int part = row.parts().isEmpty() ? 0 : row.parts().get(severity.ordinal());
            if (part > 0) {
                int width = Math.max(LEAST_PART, part * room / most);
                Shade shade = Shade.of(Mark.valueOf(severity.name()));
                scene.fill(new Box(at, y, width, BAR), shade, 0);
                at += width + 1;
            }
        }
    }
}
