package io.ringfence.audit.ui.overview;

import io.ringfence.ui.Shade;
import io.ringfence.ui.scene.Box;
import io.ringfence.ui.scene.Face;
import io.ringfence.ui.scene.Scene;

/** Lays out what changed: a sentence, the numbers behind it, and the choice of what since. */
final class ChangesLayout {

    private final Scene.Builder scene;
    private final int height;
    private int x;
    private int y;

    ChangesLayout(Scene.Builder scene) {
        this.scene = scene;
        this.height = Grid.up(scene.height(Face.PLAIN) + Grid.INSIDE);
    }

    /** Lays it in as many lines as it takes; returns the y below. */
    int lay(Board board, int left, int top, int room) {
        x = left;
        y = top;
        if (board.since().isEmpty()) {
            return top;
        }
        int pad = (height - scene.height(Face.PLAIN)) / 2;
        Shade shade = board.changes().isEmpty() ? Shade.MUTED : Shade.TEXT;
        int below = scene.wrapped(x, y + pad, room, board.since(), Face.PLAIN, shade);
        if (below > y + height) {
            y = Grid.up(below);
        } else {
            x += scene.measure().width(board.since(), Face.PLAIN) + Grid.BETWEEN;
        }
        for (Figure change : board.changes()) {
            chip(change, left, left + room);
        }
        Figure choice = board.baseline();
        if (choice != null) {
            chip(choice, left, left + room);
        }
        return x == left ? y : y + height;
    }

    private void chip(Figure figure, int left, int right) {
        int number = scene.measure().width(figure.number(), Face.STRONG);
        int gap = figure.number().isEmpty() ? 0 : Grid.UNIT;
        int label = scene.measure().width(figure.label(), Face.PLAIN);
        int width = Grid.INSIDE + number + gap + label + Grid.INSIDE;
        if (x > left && x + width > right) {
            x = left;
            y += height + Grid.UNIT;
        }
        Box box = new Box(x, y, width, height);
        boolean link = figure.number().isEmpty();
        if (!link) {
            scene.fill(box, Shade.CODE, Grid.ROUND);
        }
        int text = y + (height - scene.height(Face.PLAIN)) / 2;
        int after =
                scene.text(x + Grid.INSIDE, text, figure.number(), Face.STRONG, Shade.TEXT) + gap;
        scene.text(after, text, figure.label(), Face.PLAIN, link ? Shade.ACCENT : Shade.MUTED);
        Spots.add(scene, figure, box);
        x += width + Grid.INSIDE;
    }
}
