package io.ringfence.audit.ui.review;

import io.ringfence.audit.Finding;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.estate.Note;
import io.ringfence.model.estate.Subject;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Takes down in the estate what the user notes about findings. Safe for several threads. */
final class NoteTaking {

    private final EstateModel estate;
    private final Executor background;
    private final Clock clock;

    /**
     * @param background runs one thing after the other
     */
    NoteTaking(EstateModel estate, Executor background, Clock clock) {
        this.estate = estate;
        this.background = background;
        this.clock = clock;
    }

    /** What was noted about a finding. */
    Optional<Noted> noted(Finding finding) {
        Note note = estate.state().estate().notes().get(Noted.subject(finding));
        return note == null ? Optional.empty() : Optional.of(Noted.of(note, finding));
    }

    /** See {@link Review#note}. */
    void note(Collection<Finding> findings, String text) {
        write(findings, _ -> text.strip());
    }

    /** See {@link Review#seen}. */
    void seen(Collection<Finding> findings) {
        write(findings, finding -> noted(finding).map(noted -> noted.note().text()).orElse(""));
    }

    /** See {@link Review#forget}. */
    void forget(Collection<Finding> findings) {
        keep(findings, _ -> Optional.empty());
    }

    private void write(Collection<Finding> findings, Function<Finding, String> text) {
        String author = System.getProperty("user.name", "");
        Instant now = clock.instant();
        keep(
                findings,
                finding ->
                        Optional.of(
                                new Note(
                                        text.apply(finding),
                                        author,
                                        now,
                                        FindingDigest.of(finding))));
    }

    private void keep(Collection<Finding> findings, Function<Finding, Optional<Note>> note) {
        List<Finding> all = List.copyOf(findings);
        background.execute(
                () -> {
                    Map<Subject, Optional<Note>> notes = new LinkedHashMap<>();
                    all.forEach(each -> notes.put(Noted.subject(each), note.apply(each)));
                    estate.notes(notes);
                });
    }
}
