package io.ringfence.idmap.ui.paint;

/** Where the parts of labels are, in pixels from the left. */
final class Labels {

    /** The mark of the severity. */
    static final int MARK = 8;

    /** What opens a lane. */
    static final int TOGGLE = 28;

    /** The name of a lane. */
    static final int TEXT = 44;

    /** How much the containers of a lane are set in. */
    static final int INSET = 16;

    /** Between the number of containers and the lanes. */
    static final int RIGHT = 12;

    private Labels() {}
}
