package io.ringfence.app;

import io.ringfence.model.Server;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.ui.Age;

import org.eclipse.osgi.util.NLS;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The words of the status line, as in {@code web-01 · LXD 5.0.2 · captured 14:02 (2 min)}. */
final class StatusText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private StatusText() {}

    static String of(LxdState state, Instant now) {
        List<Server> servers = state.capture().servers();
        List<String> words = new ArrayList<>();
        if (servers.size() == 1) {
            Server server = servers.getFirst();
            String product = server.info().isIncus() ? "Incus " : "LXD ";
            words.add(server.name());
            words.add((product + server.info().version()).strip());
        } else if (!servers.isEmpty()) {
            words.add(NLS.bind(Messages.status_servers, servers.size()));
        }
        servers.stream()
                .map(Server::captured)
                .min(Comparator.naturalOrder())
                .ifPresent(oldest -> words.add(captured(oldest, servers.size() > 1, now)));
        long lost =
                state.sources().stream()
                        .filter(source -> source.phase() == OpenSource.Phase.LOST)
                        .count();
        if (lost > 0) {
            words.add(NLS.bind(Messages.status_lost, lost));
        }
        words.add(Messages.status_readOnly);
        return String.join("  ·  ", words);
    }

    private static String captured(Instant time, boolean several, Instant now) {
        return NLS.bind(
                several ? Messages.status_oldest : Messages.status_captured,
                TIME.format(time.atZone(ZoneId.systemDefault())),
                Age.of(time, now));
    }
}
