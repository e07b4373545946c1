package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.Severity;
import io.ringfence.audit.check.ConfigLines;
import io.ringfence.audit.check.ContainerCheck;
import io.ringfence.audit.data.DataFile;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.EffectiveValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code instance.syscalls-intercept}: system calls that the server makes on the container's
 * behalf, with the host's rights. How bad is told by {@code intercepts.json}, and for mounts by
 * whether file systems of the kernel are allowed.
 */
final class InterceptedCalls extends ContainerCheck {

    private static final String PREFIX = "security.syscalls.intercept.";
    private static final String MOUNT = PREFIX + "mount";
    private static final String ALLOWED = MOUNT + ".allowed";
    private static final String FUSE = MOUNT + ".fuse";

    private record Intercept(String key, Severity severity, String what) {}

    private final Map<String, Intercept> known =
            DataFile.entries(
                            InterceptedCalls.class,
                            "intercepts.json",
                            entry ->
                                    new Intercept(
                                            entry.text("key"),
                                            Severity.labelled(entry.text("severity")),
                                            entry.text("what")))
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(Intercept::key, each -> each));

    InterceptedCalls() {
        super("instance.syscalls-intercept");
    }

    @Override
    protected void checkContainer(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        List<Evidence> worst = new ArrayList<>();
        List<Evidence> others = new ArrayList<>();
        List<String> what = new ArrayList<>();
        Severity severity = Severity.INFO;
        for (String key : keys(config)) {
            Intercept intercept = intercept(key, config);
            what.add(intercept.what());
            if (intercept.severity().compareTo(severity) < 0) {
                severity = intercept.severity();
                others.addAll(worst);
                worst.clear();
            }
            (intercept.severity() == severity ? worst : others).add(Evidence.of(config.get(key)));
        }
        if (what.isEmpty()) {
            findings.notApplicable(ref, "It intercepts no system call.");
            return;
        }
        worst.addAll(others);
        for (String key : List.of(ALLOWED, FUSE)) {
            EffectiveValue value = config.get(key);
            if (value.isSet() && config.isTrue(MOUNT)) {
                worst.add(ConfigLines.evidence(value, value.text()));
            }
        }
        findings.fail(
                ref,
                severity,
                "The server makes system calls for it: " + String.join(", ", what) + ".",
                worst);
    }

    /** The intercept keys that are on, in a stable order. */
    private static TreeSet<String> keys(EffectiveConfig config) {
        TreeSet<String> keys = new TreeSet<>();
        for (String key : config.keys()) {
            if (key.startsWith(PREFIX) && config.isTrue(key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private Intercept intercept(String key, EffectiveConfig config) {
        if (key.equals(MOUNT) && config.get(ALLOWED).isSet()) {
            return new Intercept(
                    key,
                    Severity.HIGH,
                    "mounts of "
                            + ConfigLines.shown(config.get(ALLOWED).text())
                            + " by the kernel");
        }
        Intercept found = known.get(key);
        return found == null
                ? new Intercept(
                        key, Severity.MEDIUM, ConfigLines.shown(key.substring(PREFIX.length())))
                : found;
    }
}
