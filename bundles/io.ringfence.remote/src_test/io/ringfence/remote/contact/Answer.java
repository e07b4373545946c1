package io.ringfence.remote.contact;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

/** What somebody says who is asked about a certificate, if somebody is there. */
enum Answer {
    NO(Decision.NO),
    ONCE(Decision.ONCE),
    ALWAYS(Decision.ALWAYS),
    /** No prompt is available. */
    NOBODY(Decision.NO);

    private final Decision decision;

    Answer(Decision decision) {
        this.decision = decision;
    }

    Decision decide() throws SourceException {
        if (this == NOBODY) {
            throw new SourceException(
                    new Problem(Problem.Kind.UNANSWERED, "nobody is there", "here", "come back"));
        }
        return decision;
    }
}
