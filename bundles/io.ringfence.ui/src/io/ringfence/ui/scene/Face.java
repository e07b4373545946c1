package io.ringfence.ui.scene;

/** The fonts of scenes. */
public enum Face {
    /** The number that one sees first. */
    NUMBER,
    /** Headings and names. */
    STRONG,
    /** Everything else. */
    PLAIN
}
