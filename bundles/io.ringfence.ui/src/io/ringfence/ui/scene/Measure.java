package io.ringfence.ui.scene;

/** How large text is; real fonts in the workbench, numbers of their own in tests. */
public interface Measure {

    /** Width of a line of text. */
    int width(String text, Face face);

    /** Height of a line of text. */
    int height(Face face);
}
