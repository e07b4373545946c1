package io.ringfence.model.service;

import io.ringfence.model.Server;
import io.ringfence.model.source.Problem;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A source that is open, as it is at one moment.
 *
 * @param spec what it was opened with: a remote's name, an address, a file or {@code sample}
 * @param phase what it does
 * @param step how far the capture is that runs now, null when none runs
 * @param servers what it answered last; empty before the first answer
 * @param answered when it answered last, null before the first answer
 * @param problem why it could not be captured last or lost its events, null when all is well
 * @param asked whether somebody asked for its last answer; false when its events did, or when it is
 *     the one that was recorded
 * @param recorded whether its last answer is the one that was recorded: nobody has asked since
 */
public record OpenSource(
        String spec,
        Phase phase,
        @Nullable Step step,
        List<Server> servers,
        @Nullable Instant answered,
        @Nullable Problem problem,
        boolean asked,
        boolean recorded) {

    /** What an open source does. */
    public enum Phase {
        /** Nothing: what it answered last holds until somebody asks again. */
        IDLE,
        /** It is being captured. */
        CAPTURING,
        /** It tells by itself when something changes. */
        LIVE,
        /** What it answered last may be out of date: {@link OpenSource#problem()} says why. */
        LOST
    }

    /** How far a capture is; see {@link io.ringfence.model.source.Progress#report}. */
    public record Step(String what, int done, int total) {}

    public OpenSource {
        servers = List.copyOf(servers);
    }

    /** One whose last answer somebody asked for. */
    public OpenSource(
            String spec,
            Phase phase,
            @Nullable Step step,
            List<Server> servers,
            @Nullable Instant answered,
            @Nullable Problem problem) {
        this(spec, phase, step, servers, answered, problem, true, false);
    }

    /** Whether nothing changed since, answers compared by identity: comparing them takes long. */
    boolean isSame(OpenSource other) {
        return spec.equals(other.spec)
                && phase == other.phase
                && Objects.equals(step, other.step)
                && servers == other.servers
                && asked == other.asked
                && recorded == other.recorded
                && Objects.equals(answered, other.answered)
                && Objects.equals(problem, other.problem);
    }

    /** How old its last answer is, empty before the first. */
    public Optional<Duration> age(Instant now) {
        Instant last = answered;
        return last == null ? Optional.empty() : Optional.of(Duration.between(last, now));
    }
}
