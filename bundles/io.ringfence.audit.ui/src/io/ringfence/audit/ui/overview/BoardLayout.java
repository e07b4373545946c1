package io.ringfence.audit.ui.overview;

import io.ringfence.ui.Shade;
import io.ringfence.ui.scene.Face;
import io.ringfence.ui.scene.Measure;
import io.ringfence.ui.scene.Scene;

/**
 * Lays out the board: cards on top, under them what changed, then what to do first beside the
 * numbers by area, server and outcome; on a narrow place one under the other.
 */
final class BoardLayout {

    /** Letters of usual width that make a place wide enough for two columns. */
    private static final int WIDE = 76;

    /** Of a hundred, how much the first of two columns gets. */
    private static final int FIRST_COLUMN = 60;

    private BoardLayout() {}

    /**
     * The scene for a width.
     *
     * @param width in pixels at 100 %
     */
    static Scene of(Board board, int width, Measure measure) {
        Scene.Builder scene = new Scene.Builder(measure);
        int x = Grid.AROUND;
        int room = Math.max(width - 2 * Grid.AROUND, Grid.APART);
        int y = new CardsLayout(scene).lay(board.cards(), x, Grid.AROUND, room);
        y = new ChangesLayout(scene).lay(board, x, y + Grid.AROUND, room);
        y += Grid.APART;
        int letter = measure.width("n", Face.PLAIN);
        if (room < WIDE * letter) {
            y = first(scene, board, x, y, room) + Grid.APART;
            y = numbers(scene, board, x, y, room);
        } else {
            int column = (room - Grid.APART) * FIRST_COLUMN / 100 / Grid.UNIT * Grid.UNIT;
            int right = x + column + Grid.APART;
            int below = first(scene, board, x, y, column);
            y = Math.max(below, numbers(scene, board, right, y, room - column - Grid.APART));
        }
        return scene.build(y + Grid.AROUND);
    }

    private static int first(Scene.Builder scene, Board board, int x, int y, int room) {
        int below = heading(scene, Messages.group_first, x, y);
        return new TodoLayout(scene).lay(board, x, below, room);
    }

    private static int numbers(Scene.Builder scene, Board board, int x, int y, int room) {
        int below = y;
        RowsLayout rows = new RowsLayout(scene);
        if (!board.areas().isEmpty()) {
            below = rows.lay(board.areas(), x, heading(scene, Messages.group_areas, x, y), room);
            below += Grid.APART;
        }
        below = heading(scene, Messages.group_servers, x, below);
        below = rows.lay(board.servers(), x, below, room);
        if (!board.outcomes().isEmpty()) {
            below = heading(scene, Messages.group_outcomes, x, below + Grid.APART);
            below = rows.lay(board.outcomes(), x, below, room);
        }
        return below;
    }

    private static int heading(Scene.Builder scene, String text, int x, int y) {
        scene.text(x, y, text, Face.STRONG, Shade.TEXT);
        return y + Grid.up(scene.height(Face.STRONG)) + Grid.UNIT;
    }
}
