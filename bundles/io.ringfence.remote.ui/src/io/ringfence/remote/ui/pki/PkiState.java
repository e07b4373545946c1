package io.ringfence.remote.ui.pki;

import io.ringfence.ui.estate.Mark;

import java.time.Duration;
import java.time.Instant;

/** How an authority, a list or a certificate stands. */
enum PkiState {
    VALID(Mark.PASS, Messages.state_valid),
    /** Soon over. */
    ENDING(Mark.MEDIUM, Messages.state_ending),
    EXPIRED(Mark.HIGH, Messages.state_expired),
    REVOKED(Mark.NOT_APPLICABLE, Messages.state_revoked),
    /** Another one takes its place; this one is valid until its end. */
    RENEWED(Mark.INFO, Messages.state_renewed),
    /** Other users may use its files. */
    EXPOSED(Mark.CRITICAL, Messages.state_exposed),
    BROKEN(Mark.UNKNOWN, Messages.state_broken);

    /** From then on somebody should renew. */
    static final Duration SOON = Duration.ofDays(14);

    private final Mark mark;
    private final String word;

    PkiState(Mark mark, String word) {
        this.mark = mark;
        this.word = word;
    }

    static PkiState of(Instant end, Instant now) {
        if (now.isAfter(end)) {
            return EXPIRED;
        }
        return end.isBefore(now.plus(SOON)) ? ENDING : VALID;
    }

    Mark mark() {
        return mark;
    }

    String word() {
        return word;
    }
}
