package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ConfigLines;
import io.ringfence.audit.check.InstanceCheck;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.EffectiveValue;
import io.ringfence.model.redact.SecretKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * {@code instance.secret-in-config}. The values themselves never get here: what a value looked like
 * is told by the marker that took its place when the server's answer was read.
 */
final class SecretInConfig extends InstanceCheck {

    private static final List<String> PREFIXES = List.of("user.", "cloud-init.", "environment.");
    private static final int NAMED = 3;

    SecretInConfig() {
        super("instance.secret-in-config");
    }

    @Override
    protected void check(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        var secrets = new TreeMap<String, SecretKind>();
        for (String key : config.keys()) {
            if (PREFIXES.stream().anyMatch(key::startsWith)) {
                SecretKind.within(config.get(key).text())
                        .filter(SecretKind::isSecret)
                        .ifPresent(kind -> secrets.put(key, kind));
            }
        }
        if (secrets.isEmpty()) {
            findings.pass(ref, "No value of its configuration looks like a secret.");
            return;
        }
        List<Evidence> evidence = new ArrayList<>();
        List<String> names = new ArrayList<>();
        secrets.forEach(
                (key, kind) -> {
                    EffectiveValue value = config.get(key);
                    evidence.add(new Evidence(key, kind.marker(), value.origin()));
                    if (names.size() < NAMED) {
                        names.add(ConfigLines.shown(key) + " (" + kind.label() + ")");
                    }
                });
        int more = secrets.size() - names.size();
        findings.fail(
                ref,
                findings.check().severity(),
                String.join(", ", names)
                        + (more > 0 ? String.format(Locale.ROOT, " and %,d more", more) : "")
                        + (secrets.size() == 1 ? " looks like a secret." : " look like secrets."),
                evidence);
    }
}
