package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.note.IdmapNote;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which lanes have all words of a text: in the names of their containers, of their server and
 * member, in their sort or severity, in what is noted about them. A number is also an id of the
 * host that a lane has.
 */
final class LaneFilter {

    private final List<String> words;

    LaneFilter(String text) {
        words =
                Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** The lane with those of its containers that have the words, null when none has. */
    @Nullable
    MapLane of(MapLane lane, HostNotes notes) {
        Lane of = lane.lane();
        List<String> left = new ArrayList<>();
        for (String word : words) {
            if (!isOfLane(of, word)) {
                left.add(word);
            }
        }
        if (left.isEmpty()) {
            return lane;
        }
        List<InstanceIdmap> some =
                of.containers().stream().filter(each -> hasAll(each, left, notes)).toList();
        if (some.isEmpty()) {
            return null;
        }
        return some.size() == of.containers().size() ? lane : lane.of(some, notes);
    }

    private static boolean isOfLane(Lane lane, String word) {
        OverlapLevel level = lane.level();
        return lane.server().toLowerCase(Locale.ROOT).contains(word)
                || lane.member().toLowerCase(Locale.ROOT).contains(word)
                || lane.kind().label().startsWith(word)
                || level != null && level.label().startsWith(word)
                || lane.isUnknown() && "unknown".startsWith(word)
                || hasId(lane, word);
    }

    private static boolean hasAll(InstanceIdmap container, List<String> words, HostNotes notes) {
        String label = container.label().toLowerCase(Locale.ROOT);
        List<IdmapNote> own = notes.of(container);
        return words.stream()
                .allMatch(
                        word ->
                                label.contains(word)
                                        || own.stream().anyMatch(note -> isOf(note, word)));
    }

    private static boolean isOf(IdmapNote note, String word) {
        return note.type().label().contains(word)
                || note.storage().toLowerCase(Locale.ROOT).contains(word);
    }

    private static boolean hasId(Lane lane, String word) {
        String digits = word.replace(",", "");
        if (digits.length() > 10 || digits.isEmpty() || !digits.matches("[0-9]+")) {
            return false;
        }
        long id = Long.parseLong(digits);
        for (IdKind kind : IdKind.values()) {
            for (Block block : lane.blocks(kind)) {
                if (block.ids().contains(id)) {
                    return true;
                }
            }
        }
        return false;
    }
}
