package io.ringfence.idmap.plan;

import io.ringfence.idmap.IdRange;

/**
 * A line for {@code /etc/subuid} and {@code /etc/subgid} that root needs besides those there. LXD
 * takes its default map from the first line for root and does not change it; the line lets {@code
 * newuidmap} accept more ranges.
 *
 * @param ids what it grants
 */
public record SubIdLine(IdRange ids) {

    /** The line itself. */
    public String text() {
        return "root:" + ids.start() + ":" + ids.size();
    }
}
