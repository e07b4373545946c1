package io.ringfence.audit.ui.overview;

import io.ringfence.ui.Shade;
import io.ringfence.ui.scene.Box;
import io.ringfence.ui.scene.Face;
import io.ringfence.ui.scene.Ink;
import io.ringfence.ui.scene.Scene;

import java.util.List;

/** Lays out the cards: a large number, and under it the shape and the word. */
record CardsLayout(Scene.Builder scene) {

    /** Lays them in as few rows of the same length as there is room for; returns the y below. */
    int lay(List<Figure> cards, int x, int y, int room) {
        if (cards.isEmpty()) {
            return y;
        }
        int words = cards.stream().mapToInt(this::width).max().orElse(0);
        // a little closer together they may all stand in one row
        int gap = fit(words, Grid.BETWEEN, room) < cards.size() ? Grid.INSIDE : Grid.BETWEEN;
        int columns = Math.clamp(fit(words, gap, room), 1, cards.size());
        int rows = (cards.size() + columns - 1) / columns;
        columns = (cards.size() + rows - 1) / rows;
        int height = height();
        for (int i = 0; i < cards.size(); i++) {
            int column = i % columns;
            int left = x + column * (room + gap) / columns;
            int right = x + (column + 1) * (room + gap) / columns - gap;
            int top = y + i / columns * (height + gap);
            card(cards.get(i), new Box(left, top, right - left, height), gap);
        }
        return y + rows * (height + gap) - gap;
    }

    /** How many stand side by side, with as much inside each as between two. */
    private static int fit(int words, int gap, int room) {
        return (room + gap) / (words + 3 * gap);
    }

    private int width(Figure card) {
        int words = Ink.Icon.SIZE + Grid.UNIT + scene.measure().width(card.label(), Face.PLAIN);
        int number = scene.measure().width(card.number(), Face.NUMBER);
        return Math.max(words, number);
    }

    private int height() {
        return Grid.up(
                Grid.INSIDE + scene.height(Face.NUMBER) + scene.height(Face.PLAIN) + Grid.BETWEEN);
    }

    private void card(Figure card, Box box, int inside) {
        boolean nothing = card.door() == null && card.note().isEmpty();
        scene.fill(box, Shade.CODE, Grid.ROUND);
        int x = box.x() + inside;
        int y = box.y() + Grid.INSIDE;
        scene.text(x, y, card.number(), Face.NUMBER, nothing ? Shade.MUTED : Shade.TEXT);
        y += scene.height(Face.NUMBER);
        int line = scene.height(Face.PLAIN);
        scene.icon(x, y, line, card.icon());
        int words = x + Ink.Icon.SIZE + Grid.UNIT;
        scene.text(
                words, y, box.right() - Grid.UNIT - words, card.label(), Face.PLAIN, Shade.MUTED);
        Spots.add(scene, card, box);
    }
}
