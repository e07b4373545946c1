package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ContainerCheck;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.EffectiveValue;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code instance.idmap-key-ignored}: a key about id maps that the server accepts and does not
 * follow. Incus follows {@code security.idmap.size} without isolation, LXD does not.
 */
final class IgnoredIdmapKey extends ContainerCheck {

    private static final String ISOLATED = "security.idmap.isolated";

    IgnoredIdmapKey() {
        super("instance.idmap-key-ignored");
    }

    @Override
    protected void checkContainer(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        if (config.isTrue("security.privileged")) {
            report(
                    config,
                    "a privileged container has no id map",
                    List.of(ISOLATED, "security.idmap.base", "security.idmap.size", "raw.idmap"),
                    ref,
                    findings);
        } else if (!config.isTrue(ISOLATED)) {
            report(
                    config,
                    "only isolated containers have ranges of their own",
                    context.server().info().isIncus()
                            ? List.of("security.idmap.base")
                            : List.of("security.idmap.base", "security.idmap.size"),
                    ref,
                    findings);
        } else {
            findings.pass(ref, "Its keys about id maps have effect.");
        }
    }

    private static void report(
            EffectiveConfig config,
            String why,
            List<String> keys,
            EntityRef ref,
            Findings findings) {
        EffectiveValue privileged = config.get("security.privileged");
        List<Evidence> evidence = new ArrayList<>();
        if (privileged.isTrue()) {
            // comes first: what it makes useless may be in a profile that serves others well
            evidence.add(Evidence.of(privileged));
        }
        List<String> ignored = new ArrayList<>();
        for (String key : keys) {
            EffectiveValue value = config.get(key);
            if (key.equals(ISOLATED) ? value.isTrue() : value.isSet()) {
                ignored.add(key);
                evidence.add(Evidence.of(value));
            }
        }
        if (ignored.isEmpty()) {
            findings.pass(ref, "No key about id maps is set that has no effect.");
            return;
        }
        if (!privileged.isTrue()) {
            evidence.add(Evidence.of(config.get(ISOLATED)));
        }
        findings.fail(
                ref,
                findings.check().severity(),
                String.join(", ", ignored)
                        + (ignored.size() == 1 ? " has no effect: " : " have no effect: ")
                        + why
                        + ".",
                evidence);
    }
}
