package io.ringfence.ui.scene;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines between words. */
final class Wrap {

    private Wrap() {}

    /** The lines, at least one; a word that is wider than the room has a line of its own. */
    static List<String> lines(String text, int room, Face face, Measure measure) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && measure.width(longer, face) > room) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
