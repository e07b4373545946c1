package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.idmap.IdmapKind;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.model.EffectiveValue;

/**
 * {@code instance.idmap-not-isolated}: the container shares the default map with all others that
 * are not isolated, and that map contains the ranges of those that are. What runs is judged by the
 * map that it runs with: the key alone isolates nobody before the next start.
 */
final class NotIsolated extends IdmapCheck {

    NotIsolated() {
        super("instance.idmap-not-isolated");
    }

    @Override
    void checkMap(Subject subject, Findings findings) {
        EffectiveValue isolated = subject.config().get("security.idmap.isolated");
        if (!isolated.isTrue()) {
            findings.fail(
                    subject.ref(),
                    sharing(subject.context()).sentence(subject.map()),
                    Evidence.of(isolated));
        } else if (subject.map().kind() == IdmapKind.DEFAULT) {
            String now = sharing(subject.context()).sentence(subject.map());
            findings.fail(
                    subject.ref(),
                    "Until its next start isolates it, it" + now.substring("It".length()),
                    Evidence.of(isolated),
                    subject.stored(subject.map().source()));
        } else {
            findings.pass(subject.ref(), "It is isolated.");
        }
    }

    private static DefaultSharing sharing(CheckContext context) {
        ServerIdmaps maps = ContainerIdmaps.of(context);
        return context.analyses().get(DefaultSharing.class, _ -> DefaultSharing.of(maps));
    }
}
