package io.ringfence.audit.ui.review;

import io.ringfence.audit.Finding;
import io.ringfence.model.estate.Note;
import io.ringfence.model.estate.Subject;

/**
 * What somebody noted about a finding.
 *
 * @param state {@link Reviewed#YES} or {@link Reviewed#CHANGED}
 */
public record Noted(Note note, Reviewed state) {

    static Noted of(Note note, Finding finding) {
        boolean same = note.seen().equals(FindingDigest.of(finding));
        return new Noted(note, same ? Reviewed.YES : Reviewed.CHANGED);
    }

    /** Under which name the estate keeps notes about a finding. */
    static Subject subject(Finding finding) {
        var ref = finding.entity();
        return new Subject(
                finding.check().id(),
                finding.server(),
                ref.type().label(),
                ref.project(),
                ref.name(),
                ref.deviceName());
    }
}
