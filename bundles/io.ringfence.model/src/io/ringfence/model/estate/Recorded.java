package io.ringfence.model.estate;

import java.time.Instant;
import java.util.List;

/**
 * A capture that an estate keeps. The capture itself is read on demand: {@link EstateModel#load}.
 *
 * @param id tells it from all others of the estate, never used again
 * @param source which of the estate's sources answered
 * @param captured when
 * @param servers the names of its servers
 * @param size bytes that it takes in the document
 */
public record Recorded(
        String id, String source, Instant captured, List<String> servers, long size) {

    public Recorded {
        servers = List.copyOf(servers);
    }
}
