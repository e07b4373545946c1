package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ConfigLines;
import io.ringfence.audit.check.InstanceCheck;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.Instance;
import io.ringfence.model.Origin;
import io.ringfence.model.Profile;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * {@code instance.hardening-not-in-profile}: what hardens the instance is set on it alone, so the
 * next instance does not have it. A key that one of its profiles sets, too, does not count.
 */
final class HardeningNotInProfile extends InstanceCheck {

    HardeningNotInProfile() {
        super("instance.hardening-not-in-profile");
    }

    @Override
    protected void check(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        Instance instance = config.instance();
        List<Evidence> evidence = new ArrayList<>();
        new TreeMap<>(instance.config())
                .forEach(
                        (key, value) -> {
                            if (HardeningKeys.isHardening(key, value)
                                    && !isInProfile(key, instance, context)) {
                                evidence.add(
                                        ConfigLines.evidence(
                                                key,
                                                value,
                                                Origin.of(
                                                        Origin.Kind.INSTANCE,
                                                        instance.project(),
                                                        instance.name())));
                            }
                        });
        if (evidence.isEmpty()) {
            findings.pass(ref, "No hardening key is set on the instance alone.");
        } else if (!seesProfiles(instance, context)) {
            findings.unknown(
                    ref,
                    "This client may not see all of its profiles. Capture with one that may.",
                    evidence.getFirst());
        } else {
            findings.fail(
                    ref,
                    findings.check().severity(),
                    "Set on the instance and in no profile: "
                            + String.join(", ", evidence.stream().map(Evidence::key).toList())
                            + ".",
                    evidence);
        }
    }

    private static boolean isInProfile(String key, Instance instance, CheckContext context) {
        for (String name : instance.profiles()) {
            Profile profile = context.index().profile(instance.project(), name);
            if (profile != null && profile.config().containsKey(key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean seesProfiles(Instance instance, CheckContext context) {
        return instance.profiles().stream()
                .allMatch(name -> context.index().profile(instance.project(), name) != null);
    }
}
