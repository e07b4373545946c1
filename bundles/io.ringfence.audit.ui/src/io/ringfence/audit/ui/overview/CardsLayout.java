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
        int least = cards.stream().mapToInt(this::width).max().orElse(0);
        int columns = Math.clamp((room + Grid.BETWEEN) / (least + Grid.BETWEEN), 1, cards.size());
        int rows = (cards.size() + columns - 1) / columns;
        columns = (cards.size() + rows - 1) / rows;
        int height = height();
        for (int i = 0; i < cards.size(); i++) {
            int column = i % columns;
            int left = x + column * (room + Grid.BETWEEN) / columns;
            int right = x + (column + 1) * (room + Grid.BETWEEN) / columns - Grid.BETWEEN;
            int top = y + i / columns * (height + Grid.BETWEEN);
            card(cards.get(i), new Box(left, top, right - left, height));
        }
        return y + rows * (height + Grid.BETWEEN) - Grid.BETWEEN;
    }

    private int width(Figure card) {
        int words = Ink.Icon.SIZE + Grid.UNIT + scene.measure().width(card.label(), Face.PLAIN);
        int number = scene.measure().width(card.number(), Face.NUMBER);
        return Math.max(words, number) + 2 * Grid.BETWEEN;
    }

    private int height() {
        return Grid.up(
                Grid.INSIDE + scene.height(Face.NUMBER) + scene.height(Face.PLAIN) + Grid.BETWEEN);
    }

    private void card(Figure card, Box box) {
        boolean nothing = card.door() == null && card.note().isEmpty();
        scene.fill(box, Shade.CODE, Grid.ROUND);
        int x = box.x() + Grid.BETWEEN;
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
