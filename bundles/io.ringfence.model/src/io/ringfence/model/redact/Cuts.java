package io.ringfence.model.redact;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Parts of a JSON text that are replaced, in ascending order and not overlapping. */
final class Cuts {

    /**
     * One part.
     *
     * @param grown by how much the text has grown (or shrunk: negative) after this part
     */
    private record Cut(int from, int to, byte[] replacement, int grown) {}

    private final List<Cut> list = new ArrayList<>();

    /** Replaces the JSON value that stands there by a JSON string. */
    void add(int from, int to, String text) {
        byte[] quoted = JsonStringEncoder.getInstance().quoteAsUTF8(text);
        byte[] replacement = new byte[quoted.length + 2];
        replacement[0] = '"';
        System.arraycopy(quoted, 0, replacement, 1, quoted.length);
        replacement[replacement.length - 1] = '"';
        int before = list.isEmpty() ? 0 : list.getLast().grown();
        list.add(new Cut(from, to, replacement, before + replacement.length - (to - from)));
    }

    /** The text with all parts replaced; the same bytes when there are none. */
    byte[] apply(byte[] text) {
        if (list.isEmpty()) {
            return text;
        }
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(text.length + Math.max(0, list.getLast().grown()));
        int copied = 0;
        for (Cut cut : list) {
            out.write(text, copied, cut.from() - copied);
            out.writeBytes(cut.replacement());
            copied = cut.to();
        }
        out.write(text, copied, text.length - copied);
        return out.toByteArray();
    }

    /** Where these ascending offsets, none inside a replaced part, are after replacement. */
    int[] moved(int[] offsets) {
        int[] moved = new int[offsets.length];
        int next = 0;
        int grown = 0;
        for (int i = 0; i < offsets.length; i++) {
            while (next < list.size() && list.get(next).to() <= offsets[i]) {
                grown = list.get(next).grown();
                next++;
            }
            moved[i] = offsets[i] + grown;
        }
        return moved;
    }
}
