package io.ringfence.remote.ui.remotes;

import io.ringfence.model.Server;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.model.source.Problem;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.RemoteRow;
import io.ringfence.ui.estate.Standing;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A remote, with what is known of its server while that is open.
 *
 * @param row as all remotes are listed
 * @param own where it is one of Ringfence's own
 * @param source while it is open
 * @param server what it answered last, while it is open
 * @param following whether servers are followed at all
 */
public record RemoteLine(
        RemoteRow row,
        Optional<OwnRemote> own,
        Optional<OpenSource> source,
        Optional<Server> server,
        boolean following) {

    /** The lines of all remotes, in their order. */
    static List<RemoteLine> of(List<RemoteRow> rows, Map<String, OwnRemote> own, LxdState state) {
        List<RemoteLine> lines = new ArrayList<>();
        for (RemoteRow row : rows) {
            @Nullable OwnRemote known = own.get(row.spec());
            Optional<OpenSource> source = state.source(row.spec());
            lines.add(
                    new RemoteLine(
                            row,
                            known == null ? Optional.empty() : Optional.of(known),
                            source,
                            source.flatMap(open -> open.servers().stream().findFirst()),
                            state.following()));
        }
        return lines;
    }

    /** What it is opened as; no two have the same. */
    public String spec() {
        return row.spec();
    }

    /** What Ringfence keeps of it itself; empty for one that is linked or a client's. */
    public Optional<OwnRemote.Kept> kept() {
        return own.map(OwnRemote::held)
                .filter(OwnRemote.Kept.class::isInstance)
                .map(OwnRemote.Kept.class::cast);
    }

    /** Why it could not be read last; empty when all is well, or it is not open. */
    Optional<Problem> problem() {
        @Nullable Problem problem = source.isPresent() ? source.get().problem() : null;
        return problem == null ? Optional.empty() : Optional.of(problem);
    }

    /** Whether the server refused us, or is not who it must be. */
    boolean isRefused() {
        return problem().filter(each -> each.kind() == Problem.Kind.NOT_TRUSTED).isPresent();
    }

    /** How it stands, in a word or two. */
    String state() {
        if (source.isEmpty()) {
            return row.trouble().isEmpty() ? Messages.state_closed : Messages.state_unusable;
        }
        Standing standing = Standing.of(source.get(), following);
        return switch (standing) {
            case LOST -> problem().map(Standing::word).orElse(standing.word());
            case READ -> Messages.state_read;
            default -> standing.word();
        };
    }

    /** The name of the icon of its state. */
    String icon() {
        if (source.isEmpty()) {
            return row.trouble().isEmpty() ? "state-recorded" : "mark-unknown";
        }
        return Standing.of(source.get(), following).icon();
    }
}
