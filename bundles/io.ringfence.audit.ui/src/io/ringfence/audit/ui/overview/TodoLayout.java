package io.ringfence.audit.ui.overview;

import io.ringfence.ui.Shade;
import io.ringfence.ui.scene.Box;
import io.ringfence.ui.scene.Face;
import io.ringfence.ui.scene.Ink;
import io.ringfence.ui.scene.Scene;

/** Lays out what to do first: shape, name, server and number, and under them why. */
record TodoLayout(Scene.Builder scene) {

    /** Lays one under the other; returns the y below. */
    int lay(Board board, int x, int y, int room) {
        if (board.first().isEmpty()) {
            scene.text(x, y, room, Messages.first_none, Face.PLAIN, Shade.MUTED);
            return y + Grid.up(scene.height(Face.PLAIN));
        }
        int below = y;
        for (Figure todo : board.first()) {
            if (below > y) {
                line(x, below, room);
            }
            below = todo(todo, x, below, room);
        }
        Figure more = board.more();
        if (more != null) {
            line(x, below, room);
            below = more(more, x, below);
        }
        return below;
    }

    private void line(int x, int y, int room) {
        scene.fill(new Box(x, y, room, 1), Shade.LINE, 0);
    }

    private int todo(Figure todo, int x, int y, int room) {
        int right = x + room - Grid.INSIDE;
        int left = x + Grid.INSIDE;
        int line = Math.max(scene.height(Face.STRONG), Ink.Icon.SIZE);
        int top = y + Grid.INSIDE;
        scene.icon(left, top, line, todo.icon());
        int text = left + Ink.Icon.SIZE + Grid.INSIDE;
        int numberColumn = scene.measure().width("8,888", Face.PLAIN);
        scene.textBefore(right, top, todo.number(), Face.PLAIN, Shade.TEXT);
        int place =
                scene.textBefore(
                        right - Math.min(numberColumn, room / 8),
                        top,
                        todo.place(),
                        Face.PLAIN,
                        Shade.MUTED);
        scene.text(text, top, place - Grid.BETWEEN - text, todo.label(), Face.STRONG, Shade.TEXT);
        int below =
                scene.wrapped(
                        text, top + line + 2, right - text, todo.note(), Face.PLAIN, Shade.MUTED);
        int bottom = y + Grid.up(below + Grid.INSIDE - y);
        Spots.add(scene, todo, new Box(x, y, room, bottom - y));
        return bottom;
    }

    private int more(Figure more, int x, int y) {
        int text = x + Grid.INSIDE;
        int top = y + Grid.INSIDE;
        String words = more.number() + " " + more.label();
        int right = scene.text(text, top, words, Face.PLAIN, Shade.ACCENT);
        int bottom = y + Grid.up(Grid.INSIDE + scene.height(Face.PLAIN) + Grid.INSIDE);
        Spots.add(scene, more, new Box(x, y + 2, right + Grid.INSIDE - x, bottom - y - 2));
        return bottom;
    }
}
