package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.Severity;
import io.ringfence.audit.check.ConfigLines;
import io.ringfence.audit.check.ContainerCheck;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.EffectiveValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code instance.raw-seccomp}: a policy in place of the whole generated one. */
final class RawSeccomp extends ContainerCheck {

    private static final int SHOWN = 20;

    RawSeccomp() {
        super("instance.raw-seccomp");
    }

    @Override
    protected void checkContainer(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        EffectiveValue raw = config.get("raw.seccomp");
        if (!raw.isSet()) {
            findings.notApplicable(ref, "raw.seccomp is not set.");
            return;
        }
        SeccompPolicy policy = SeccompPolicy.read(raw.text());
        Set<String> opened = policy.opened();
        if (policy.deniesNothing()) {
            findings.fail(
                    ref,
                    Severity.CRITICAL,
                    "raw.seccomp replaces the generated policy and denies nothing.",
                    evidence(raw, policy, Set.of()));
        } else {
            findings.fail(
                    ref,
                    findings.check().severity(),
                    opened.isEmpty()
                            ? "raw.seccomp replaces the whole generated policy."
                            : "raw.seccomp replaces the generated policy and allows "
                                    + String.join(", ", opened)
                                    + ".",
                    evidence(raw, policy, opened));
        }
    }

    private static List<Evidence> evidence(
            EffectiveValue raw, SeccompPolicy policy, Set<String> opened) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(ConfigLines.evidence(raw, policy.header().text()));
        policy.rules().entrySet().stream()
                .filter(rule -> opened.isEmpty() || opened.contains(rule.getKey()))
                .limit(SHOWN)
                .forEach(
                        rule ->
                                evidence.add(
                                        ConfigLines.evidence(
                                                raw, rule.getKey() + " " + rule.getValue())));
        return evidence;
    }
}
