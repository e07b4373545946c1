package io.ringfence.remote.capture;

import io.ringfence.model.ToolVersion;
import io.ringfence.remote.http.Limits;
import io.ringfence.remote.http.Timeouts;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How servers are asked.
 *
 * @param hostFacts how long the host facts of a local socket may take; zero: do not collect them
 * @param weakOffers how long the question for weak TLS may take
 * @param userAgent product and version, as in {@code Ringfence/1.0}
 */
public record RemoteSettings(
        Timeouts timeouts,
        Limits limits,
        Duration hostFacts,
        Duration weakOffers,
        String userAgent,
        InstantSource clock) {

    /** What suits people who wait. */
    public static final RemoteSettings DEFAULT =
            new RemoteSettings(
                    Timeouts.DEFAULT,
                    Limits.DEFAULT,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(3),
                    "Ringfence/" + ToolVersion.current(),
                    InstantSource.system());

    /** The same with another wait for the next byte of an answer. */
    public RemoteSettings withIdle(Duration idle) {
        return new RemoteSettings(
                timeouts.withIdle(idle), limits, hostFacts, weakOffers, userAgent, clock);
    }

    /** The same with another limit for host facts; zero: do not collect them. */
    public RemoteSettings withHostFacts(Duration limit) {
        return new RemoteSettings(timeouts, limits, limit, weakOffers, userAgent, clock);
    }
}
