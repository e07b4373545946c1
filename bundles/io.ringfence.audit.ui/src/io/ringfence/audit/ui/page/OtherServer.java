package io.ringfence.audit.ui.page;

import io.ringfence.audit.ui.history.History;
import io.ringfence.audit.ui.history.Replaced;
import io.ringfence.model.ServerIdentity;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.page.EntityParts;
import io.ringfence.ui.page.Part;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Says on the page of a server that another one answered in its place before. */
@Component(service = EntityParts.class)
public final class OtherServer implements EntityParts {

    private static final int GROUP = 4;

    private final History history;

    @Activate
    public OtherServer(@Reference History history) {
        this.history = history;
    }

    @Override
    public List<Part> parts(Entity entity) {
        Replaced replaced = history.comparison().replaced().get(entity.server());
        return replaced == null || entity.kind() != Entity.Kind.SERVER
                ? List.of()
                : parts(replaced, ZoneId.systemDefault());
    }

    /**
     * @param zone in which times are told
     */
    static List<Part> parts(Replaced replaced, ZoneId zone) {
        return List.of(
                new Part.Facts(
                        Messages.heading_other,
                        List.of(
                                Part.Fact.of(
                                        NLS.bind(
                                                Messages.other_before, time(replaced.last(), zone)),
                                        words(replaced.before())),
                                Part.Fact.of(
                                        NLS.bind(Messages.other_now, time(replaced.since(), zone)),
                                        words(replaced.now())))),
                new Part.Prose("", Messages.other_why),
                new Part.Prose("", Messages.other_remedy));
    }

    private static String time(Instant time, ZoneId zone) {
        return HistoryPart.TIME.format(time.atZone(zone));
    }

    /** The fingerprint in groups, as people compare it, and the name. */
    private static String words(ServerIdentity identity) {
        String fingerprint = identity.fingerprint();
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < fingerprint.length(); i += GROUP) {
            grouped.append(i == 0 ? "" : " ")
                    .append(fingerprint, i, Math.min(i + GROUP, fingerprint.length()));
        }
        if (identity.name().isEmpty()) {
            return grouped.toString();
        }
        return grouped.isEmpty()
                ? identity.name()
                : NLS.bind(Messages.other_named, grouped, identity.name());
    }
}
