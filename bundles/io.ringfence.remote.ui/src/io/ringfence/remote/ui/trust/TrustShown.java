package io.ringfence.remote.ui.trust;

import io.ringfence.model.trust.TrustMatrix;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may enter, on all servers that are open.
 *
 * @param servers in the order in which they were opened
 * @param matrix of all of them
 * @param chosen name of the server that views of one server show, null when there is none
 */
record TrustShown(List<ServerShown> servers, TrustMatrix matrix, @Nullable String chosen) {

    static final TrustShown NOTHING =
            new TrustShown(List.of(), new TrustMatrix(List.of(), List.of(), Map.of()), null);

    TrustShown {
        servers = List.copyOf(servers);
    }

    /** The server of this name. */
    Optional<ServerShown> server(String name) {
        return servers.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The server that views of one server show: the chosen one while it is there, or the first. */
    Optional<ServerShown> shown() {
        @Nullable String wanted = chosen;
        Optional<ServerShown> found = wanted == null ? Optional.empty() : server(wanted);
        return found.isPresent() ? found : servers.stream().findFirst();
    }

    /** The same with another server chosen. */
    TrustShown choosing(String server) {
        return new TrustShown(servers, matrix, server);
    }
}
