package io.ringfence.ui.scene;

import io.ringfence.ui.Shade;

/** Something that is drawn. */
public sealed interface Ink {

    /** Its first y and the first below it: what is out of sight is not drawn. */
    int top();

    int bottom();

    /**
     * A line of text.
     *
     * @param y upper edge of the line
     * @param height of the line
     */
    record Text(int x, int y, int height, String text, Face face, Shade shade) implements Ink {
        @Override
        public int top() {
            return y;
        }

        @Override
        public int bottom() {
            return y + height;
        }
    }

    /**
     * A filled rectangle.
     *
     * @param round diameter of its corners, 0 for sharp ones
     */
    record Fill(Box box, Shade shade, int round) implements Ink {
        @Override
        public int top() {
            return box.y();
        }

        @Override
        public int bottom() {
            return box.bottom();
        }
    }

    /**
     * One of our icons, 16 pixels wide and high.
     *
     * @param name as {@link io.ringfence.ui.Icons} has it
     */
    record Icon(int x, int y, String name) implements Ink {

        /** Width and height of icons. */
        public static final int SIZE = 16;

        @Override
        public int top() {
            return y;
        }

        @Override
        public int bottom() {
            return y + SIZE;
        }
    }
}
