package io.ringfence.audit.ui.view;

import io.ringfence.model.estate.Note;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the dialog for a note starts with.
 *
 * @param text the note that all findings have, empty when they have none or different ones
 * @param mixed whether some have another note than others: those stay unless one is written
 * @param warning what is lost by saving, or that it cannot be kept; possibly empty
 */
record Draft(String text, boolean mixed, String warning) {

    /**
     * The draft for some findings.
     *
     * @param before what was noted about each of them
     * @param readOnly why the estate does not keep changes, null when it does
     */
    static Draft of(List<Optional<Note>> before, @Nullable String readOnly) {
        List<String> texts =
                before.stream().map(note -> note.map(Note::text).orElse("")).distinct().toList();
        long written =
                before.stream().flatMap(Optional::stream).filter(n -> !n.text().isEmpty()).count();
        List<String> warnings = new ArrayList<>();
        if (texts.size() > 1) {
            warnings.add(
                    written == 1
                            ? Messages.note_replacesOne
                            : NLS.bind(Messages.note_replaces, "%,d".formatted(written)));
            warnings.add(Messages.note_keeps);
        }
        if (readOnly != null) {
            warnings.add(NLS.bind(Messages.note_notKept, readOnly));
        }
        boolean mixed = texts.size() > 1;
        return new Draft(mixed ? "" : texts.getFirst(), mixed, String.join("\n", warnings));
    }
}
