package io.ringfence.audit.change;

import io.ringfence.audit.Finding;
import io.ringfence.audit.FindingKey;
import io.ringfence.audit.Outcome;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an earlier audit of one server said, in little room: which findings failed and which were
 * unknown. All others passed, did not concern their entity, or the entity was not there.
 */
public final class PastAudit {

    /** What an earlier audit said. */
    public enum State {
        FAILED,
        UNKNOWN,
        /** It passed, or there was nothing that it could be about. */
        NOT_FAILED;

        /** How a check that came out so stands. */
        public static State of(Outcome outcome) {
            return switch (outcome) {
                case FAIL -> FAILED;
                case UNKNOWN -> UNKNOWN;
                case PASS, NOT_APPLICABLE -> NOT_FAILED;
            };
        }
    }

    private final Instant captured;
    private final String server;
    private final KeyIndex index;
    private final BitSet failures;
    private final BitSet unknowns;
    private final int captures;

    /**
     * @param captured when the server was captured
     * @param server its name in the findings
     * @param findings what the audit said of it; those of other servers are left out
     * @param index numbers the keys; the same one for all audits that are kept together
     */
    public PastAudit(Instant captured, String server, List<Finding> findings, KeyIndex index) {
        this.captured = captured;
        this.server = server;
        this.index = index;
        failures = new BitSet();
        unknowns = new BitSet();
        captures = 1;
        for (Finding finding : findings) {
            if (finding.server().equals(server)) {
                switch (finding.outcome()) {
                    case FAIL -> failures.set(index.add(FindingKey.of(finding)));
                    case UNKNOWN -> unknowns.set(index.add(FindingKey.of(finding)));
                    case PASS, NOT_APPLICABLE -> {}
                }
            }
        }
    }

    private PastAudit(PastAudit same, Instant captured, int captures) {
        this.captured = captured;
        this.server = same.server;
        this.index = same.index;
        this.failures = same.failures;
        this.unknowns = same.unknowns;
        this.captures = captures;
    }

    /** When the server was captured; the last time when it stands for several captures. */
    public Instant captured() {
        return captured;
    }

    /** For how many captures it stands: those that said the same, with none between. */
    public int captures() {
        return captures;
    }

    /** Whether a later audit with the same index says the same. */
    public boolean saysTheSame(PastAudit later) {
        return server.equals(later.server)
                && failures.equals(later.failures)
                && unknowns.equals(later.unknowns);
    }

    /**
     * The same, said again; in no more room.
     *
     * @param captures for how many captures it stands
     */
    public PastAudit again(Instant captured, int captures) {
        return new PastAudit(this, captured, captures);
    }

    /** The server's name then. */
    public String server() {
        return server;
    }

    /** What it said of a finding; the server of the key may have another name now. */
    public State state(FindingKey now) {
        FindingKey key = now.on(server);
        if (has(failures, key)) {
            return State.FAILED;
        }
        return isUnknown(key) ? State.UNKNOWN : State.NOT_FAILED;
    }

    /** What failed, with the server's name of then. */
    public Stream<FindingKey> failures() {
        return failures.stream().mapToObj(index::get);
    }

    /**
     * What failed in one of several audits and does not in the last of them.
     *
     * @param seen the oldest first, all with the same index
     */
    static Stream<FindingKey> ended(List<PastAudit> seen) {
        if (seen.isEmpty()) {
            return Stream.empty();
        }
        BitSet ended = new BitSet();
        seen.forEach(audit -> ended.or(audit.failures));
        PastAudit last = seen.getLast();
        ended.andNot(last.failures);
        return ended.stream().mapToObj(last.index::get);
    }

    private boolean isUnknown(FindingKey key) {
        return !unknowns.isEmpty()
                && (has(unknowns, key)
                        || key.wider().stream().anyMatch(wider -> has(unknowns, wider)));
    }

    private boolean has(BitSet set, FindingKey key) {
        int number = index.of(key);
        return number >= 0 && set.get(number);
    }
}
