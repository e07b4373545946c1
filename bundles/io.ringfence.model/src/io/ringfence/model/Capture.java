package io.ringfence.model;

import java.util.List;
import java.util.Optional;

/**
 * The answers of one or more servers, each at one time: the input of everything Ringfence says.
 *
 * @param servers in the order in which the sources were given
 */
public record Capture(List<Server> servers) {

    /** A capture without servers. */
    public static final Capture EMPTY = new Capture(List.of());

    public Capture {
        servers = List.copyOf(servers);
    }

    /** The server of this name, if it is part of the capture. */
    public Optional<Server> server(String name) {
        return servers.stream().filter(server -> server.name().equals(name)).findFirst();
    }
}
