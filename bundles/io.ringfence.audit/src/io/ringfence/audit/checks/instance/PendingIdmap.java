package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ContainerCheck;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MapSource;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.Known;

import java.util.List;

/** {@code instance.idmap-pending}: the container's next start gives it another map. */
final class PendingIdmap extends ContainerCheck {

    PendingIdmap() {
        super("instance.idmap-pending");
    }

    @Override
    protected void checkContainer(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        InstanceIdmap map = ContainerIdmaps.of(context, config.instance());
        IdmapCheck.Subject subject = new IdmapCheck.Subject(config, ref, map, context);
        if (!config.instance().isRunning()) {
            findings.notApplicable(ref, "It does not run.");
        } else if (map.map() instanceof Known.Unknown<?>(String reason)) {
            findings.unknown(ref, reason, subject.stored());
        } else if (map.pendingRestart()) {
            findings.fail(
                    ref,
                    findings.check().severity(),
                    "Its next start gives it another id map than it has now.",
                    List.of(subject.stored(map.source()), subject.stored(MapSource.NEXT)));
        } else {
            findings.pass(ref, "It runs with the id map of its next start.");
        }
    }
}
