package io.ringfence.audit.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.estate.Note;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class DraftTest {

    private static Optional<Note> note(String text) {
        return Optional.of(new Note(text, "me", Instant.EPOCH, ""));
    }

    @Test
    void startsWithTheNoteThatAllHave() {
        assertThat(Draft.of(List.of(note("ticket 7")), null))
                .isEqualTo(new Draft("ticket 7", false, ""));
        assertThat(Draft.of(List.of(note("ticket 7"), note("ticket 7")), null))
                .isEqualTo(new Draft("ticket 7", false, ""));
        assertThat(Draft.of(List.of(Optional.empty(), note("")), null))
                .isEqualTo(new Draft("", false, ""));
    }

    @Test
    void aNoteIsNotGivenToFindingsThatHadNone() {
        assertThat(Draft.of(List.of(note("ticket 7"), Optional.empty()), null))
                .isEqualTo(
                        new Draft(
                                "",
                                true,
                                "What is written here replaces the note of one of them.\n"
                                        + "Left empty, every note stays."));
    }

    @Test
    void differentNotesAreCounted() {
        assertThat(Draft.of(List.of(note("a"), note("b"), Optional.empty()), null))
                .isEqualTo(
                        new Draft(
                                "",
                                true,
                                "What is written here replaces 2 notes.\n"
                                        + "Left empty, every note stays."));
    }

    @Test
    void saysThatItCannotBeKept() {
        assertThat(Draft.of(List.of(note("a")), "is open in another window (process 1 on web)"))
                .satisfies(draft -> assertThat(draft.text()).isEqualTo("a"))
                .satisfies(
                        draft ->
                                assertThat(draft.warning())
                                        .startsWith("This is lost when the window is closed")
                                        .contains("process 1 on web", "Ctrl+Alt+S"));
    }
}
