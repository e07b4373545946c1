package io.ringfence.audit.ui.review;

import io.ringfence.audit.AuditResult;
import io.ringfence.model.Capture;

import java.time.Instant;
import java.util.List;

/** What an audit found out, ready for views. */
record Audited(AuditResult result, Rows rows, RatingTable ratings) {

    /** The result of no audit. */
    static final AuditResult EMPTY = new AuditResult(Instant.EPOCH, List.of(), List.of());

    /** Nothing was audited yet. */
    static final Audited NOTHING = of(EMPTY, Capture.EMPTY);

    static Audited of(AuditResult result, Capture capture) {
        Rows rows = Rows.of(result, capture);
        return new Audited(result, rows, new RatingTable(rows.all()));
    }
}
