package io.ringfence.audit.ui.overview;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;

/**
 * Something that the overview says: a number, what it counts, and where it leads.
 *
 * @param id stays the same from one audit to the next
 * @param icon name of its icon, empty for none
 * @param label what is counted
 * @param number as people read it
 * @param place where, where that does not follow from the label; possibly empty
 * @param note what else there is to say, possibly empty
 * @param parts of the number, the most severe first; empty when it has none
 * @param door where it leads, null when there is nothing behind it
 */
record Figure(
        String id,
        String icon,
        String label,
        String number,
        String place,
        String note,
        List<Integer> parts,
        @Nullable Door door) {

    Figure {
        parts = List.copyOf(parts);
    }

    /** One that has neither place nor parts. */
    static Figure of(
            String id, String icon, String label, String number, String note, @Nullable Door door) {
        return new Figure(id, icon, label, number, "", note, List.of(), door);
    }

    int total() {
        return parts.stream().mapToInt(Integer::intValue).sum();
    }

    /** In words, for tooltips and for those who do not see the picture. */
    String words() {
        StringBuilder words = new StringBuilder(number);
        for (String more : List.of(label, place, note)) {
            if (!more.isEmpty()) {
                words.append(words.isEmpty() ? "" : more == label ? " " : ". ").append(more);
            }
        }
        return words.toString();
    }
}
