package io.ringfence.audit.ui.overview;

import io.ringfence.ui.Shade;
import io.ringfence.ui.scene.Box;
import io.ringfence.ui.scene.Face;
import io.ringfence.ui.scene.Ink;
import io.ringfence.ui.scene.Scene;

/** Lays out what to do first: shape, name, server and number, and under them why. */
record TodoLayout(Scene.Builder scene) {

    /** Between the name and why. */
    private static final int GAP = 2;

    /** Lays one under the other; returns the y below. */
    int lay(Board board, int x, int y, int room) {
        if (board.first().isEmpty()) {
            int below = y;
            for (String line : nothing(board).split("\n")) {
                below = scene.wrapped(x, below, room, line, Face.PLAIN, Shade.MUTED);
            }
            return Math.max(Grid.up(below), y + Grid.up(scene.height(Face.PLAIN)));
        }
        int numbers =
                board.first().stream()
                        .mapToInt(todo -> scene.measure().width(todo.number(), Face.PLAIN))
                        .max()
                        .orElse(0);
        int below = y;
        for (Figure todo : board.first()) {
            if (below > y) {
                line(x, below, room);
            }
            below = todo(todo, x, below, room, numbers);
        }
        Figure more = board.more();
        if (more != null) {
            line(x, below, room);
            below = more(more, x, below, room);
        }
        return below;
    }

    private static String nothing(Board board) {
        if (board.checked()) {
            return Messages.first_none;
        }
        if (!board.trouble().isEmpty()) {
            return board.trouble();
        }
        return board.auditing() ? Messages.auditing : Messages.first_unchecked;
    }

    private void line(int x, int y, int room) {
        scene.fill(new Box(x, y, room, 1), Shade.LINE, 0);
    }

    private int todo(Figure todo, int x, int y, int room, int numbers) {
        int right = x + room - Grid.INSIDE;
        int left = x + Grid.INSIDE;
        int line = Math.max(scene.height(Face.STRONG), Ink.Icon.SIZE);
        int top = y + Grid.INSIDE;
        scene.icon(left, top, line, todo.icon());
        int text = left + Ink.Icon.SIZE + Grid.INSIDE;
        scene.textBefore(right, top, todo.number(), Face.PLAIN, Shade.TEXT);
        int place =
                scene.textBefore(
                        right - numbers - Grid.BETWEEN, top, todo.place(), Face.PLAIN, Shade.MUTED);
        int name = place - Grid.BETWEEN - text;
        int under = scene.wrapped(text, top, name, todo.label(), Face.STRONG, Shade.TEXT);
        int why = Math.max(under, top + line) + GAP;
        int below = scene.wrapped(text, why, right - text, todo.note(), Face.PLAIN, Shade.MUTED);
        int bottom = y + Grid.up(below + Grid.INSIDE - y);
        // it says all there is to say: a tooltip would only hide what is under it
        scene.spot(new Box(x, y, room, bottom - y), todo.id(), todo.words(), "", todo);
        return bottom;
    }

    private int more(Figure more, int x, int y, int room) {
        int text = x + Grid.INSIDE;
        int top = y + Grid.INSIDE;
        String words = more.number() + " " + more.label();
        int wide = x + room - Grid.INSIDE - text;
        int under = scene.wrapped(text, top, wide, words, Face.PLAIN, Shade.ACCENT);
        int right = text + Math.min(scene.measure().width(words, Face.PLAIN), wide);
        int bottom = y + Grid.up(under - y + Grid.INSIDE);
        Spots.add(scene, more, new Box(x, y + 2, right + Grid.INSIDE - x, bottom - y - 2));
        return bottom;
    }
}
