package io.ringfence.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /**
     * The servers of all captures in one, in this order. Where two have one name, the later one
     * gets a number, as in {@code web-01 (2)}.
     */
    public static Capture merged(List<Capture> captures) {
        Set<String> names = new HashSet<>();
        List<Server> servers = new ArrayList<>();
        for (Capture capture : captures) {
            for (Server server : capture.servers()) {
                String name = server.name();
                for (int number = 2; !names.add(name); number++) {
                    name = server.name() + " (" + number + ")";
                }
                servers.add(server.withName(name));
            }
        }
        return new Capture(servers);
    }

    /** The server of this name, if it is part of the capture. */
    public Optional<Server> server(String name) {
        return servers.stream().filter(server -> server.name().equals(name)).findFirst();
    }
}
