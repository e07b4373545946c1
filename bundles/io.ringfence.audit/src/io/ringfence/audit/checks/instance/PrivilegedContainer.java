package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ContainerCheck;
import io.ringfence.idmap.IdmapKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MapSource;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.EffectiveValue;
import io.ringfence.model.Origin;

import java.util.List;

/**
 * {@code instance.privileged}: root in the container is root on the host, by configuration or
 * because it was started so and was not restarted since.
 */
final class PrivilegedContainer extends ContainerCheck {

    PrivilegedContainer() {
        super("instance.privileged");
    }

    @Override
    protected void checkContainer(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        EffectiveValue privileged = config.get("security.privileged");
        InstanceIdmap map = ContainerIdmaps.of(context, config.instance());
        if (privileged.isTrue()) {
            findings.fail(
                    ref, "Root in this container is root on the host.", Evidence.of(privileged));
        } else if (map.kind() == IdmapKind.PRIVILEGED && map.pendingRestart()) {
            findings.fail(
                    ref,
                    findings.check().severity(),
                    "It runs privileged until its restart: the key was changed after its start.",
                    List.of(
                            Evidence.of(privileged),
                            new Evidence(
                                    MapSource.CURRENT.key(),
                                    "[]",
                                    Origin.of(Origin.Kind.INSTANCE, ref.project(), ref.name()))));
        } else {
            findings.pass(ref, "The container is unprivileged.");
        }
    }
}
