package io.ringfence.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client on the command line calls a server: what its commands must name.
 *
 * @param client {@code lxc} or {@code incus}
 * @param name the remote's name, empty where the client means this server when none is named
 */
public record ClientRemote(String client, String name) {

    private static final Pattern TEXT = Pattern.compile("(lxc|incus):((?!-)[^:/\\p{Cntrl}]*)");

    /**
     * @throws IllegalArgumentException if it is not one that a client could be given
     */
    public ClientRemote {
        if (!TEXT.matcher(client + ":" + name).matches()) {
            throw new IllegalArgumentException("no remote of a client: " + client + ":" + name);
        }
    }

    /** One of the text that {@link #text()} makes; empty when it is none. */
    public static Optional<ClientRemote> parse(String text) {
        var matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new ClientRemote(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /** As in {@code lxc:lab}, {@code incus:}. */
    public String text() {
        return client + ":" + name;
    }

    /** What stands before a name in a command, as in {@code lab:}; empty for the client's own. */
    public String prefix() {
        return name.isEmpty() ? "" : name + ":";
    }
}
