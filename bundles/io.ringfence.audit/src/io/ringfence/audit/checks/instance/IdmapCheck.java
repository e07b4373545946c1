package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ConfigLines;
import io.ringfence.audit.check.ContainerCheck;
import io.ringfence.idmap.IdmapKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MapSource;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.Instance;
import io.ringfence.model.Origin;

/** A check of the id map of an unprivileged container. */
abstract class IdmapCheck extends ContainerCheck {

    IdmapCheck(String id) {
        super(id);
    }

    @Override
    protected final void checkContainer(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        InstanceIdmap map = ContainerIdmaps.of(context, config.instance());
        if (config.instance().isPrivileged() || map.kind() == IdmapKind.PRIVILEGED) {
            findings.notApplicable(ref, "It is privileged: it has no id map.");
        } else {
            checkMap(new Subject(config, ref, map, context), findings);
        }
    }

    /**
     * An unprivileged container.
     *
     * @param map the map that it has now, which may be unknown
     */
    record Subject(EffectiveConfig config, EntityRef ref, InstanceIdmap map, CheckContext context) {

        Instance instance() {
            return config.instance();
        }

        /** A value of one of the keys in which the server keeps maps. */
        Evidence stored(MapSource source) {
            return ConfigLines.evidence(
                    source.key(),
                    instance().config().getOrDefault(source.key(), ""),
                    Origin.of(Origin.Kind.INSTANCE, instance().project(), instance().name()));
        }

        /** The key that the map was read from, or what it was concluded from. */
        Evidence stored() {
            return map.source() == MapSource.INFERRED
                    ? new Evidence(
                            "id map", "", Origin.of(Origin.Kind.INFERRED, "from configuration"))
                    : stored(map.source());
        }
    }

    abstract void checkMap(Subject subject, Findings findings);
}
