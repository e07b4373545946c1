package io.ringfence.app;

import io.ringfence.model.Server;
import io.ringfence.model.estate.EstateState;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.model.source.Problem;
import io.ringfence.ui.Age;
import io.ringfence.ui.estate.Standing;

import org.eclipse.osgi.util.NLS;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The words of the status line, as in {@code web-01 · LXD 5.0.2 · captured 14:02 (2 min)}. */
final class StatusText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private StatusText() {}

    /**
     * @param changeable the sources that may be changed
     */
    static String of(LxdState state, EstateState estate, Set<String> changeable, Instant now) {
        List<Server> servers = state.capture().servers();
        List<String> words = new ArrayList<>(document(estate));
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
                        .filter(source -> Standing.of(source, state.following()) == Standing.LOST)
                        .count();
        if (lost > 0) {
            words.add(NLS.bind(Messages.status_lost, lost));
        }
        if (!state.following() && !state.sources().isEmpty()) {
            words.add(Messages.status_paused);
        }
        int damaged = estate.damaged().size();
        if (damaged > 0) {
            words.add(NLS.bind(Messages.status_damaged, damaged));
        }
        if (!state.sources().isEmpty()) {
            words.add(changes(state, changeable));
        }
        return String.join("  ·  ", words);
    }

    /** That nothing is changed, or which servers may be. */
    private static String changes(LxdState state, Set<String> changeable) {
        List<String> open =
                state.sources().stream()
                        .map(OpenSource::spec)
                        .filter(changeable::contains)
                        .toList();
        return switch (open.size()) {
            case 0 -> Messages.status_readOnly;
            case 1 -> NLS.bind(Messages.status_changeable, open.getFirst());
            default -> NLS.bind(Messages.status_changeables, open.size());
        };
    }

    /** What keeps the estate from being saved. */
    private static List<String> document(EstateState estate) {
        Problem problem = estate.problem();
        if (problem != null) {
            return List.of(NLS.bind(Messages.status_unsaved, problem.line()));
        }
        String why = estate.readOnly();
        String words = estate.unkept() ? Messages.status_unkept : Messages.status_notSaved;
        return why == null ? List.of() : List.of(NLS.bind(words, why));
    }

    private static String captured(Instant time, boolean several, Instant now) {
        return NLS.bind(
                several ? Messages.status_oldest : Messages.status_captured,
                TIME.format(time.atZone(ZoneId.systemDefault())),
                Age.of(time, now));
    }
}
