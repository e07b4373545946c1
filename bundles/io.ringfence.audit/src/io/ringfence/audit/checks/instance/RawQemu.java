package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ConfigLines;
import io.ringfence.audit.check.VirtualMachineCheck;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.EffectiveValue;

import java.util.ArrayList;
import java.util.List;

/** {@code instance.raw-qemu}: the emulator's own options or script, past what the server checks. */
final class RawQemu extends VirtualMachineCheck {

    private static final List<String> KEYS =
            List.of("raw.qemu", "raw.qemu.conf", "raw.qemu.scriptlet");

    RawQemu() {
        super("instance.raw-qemu");
    }

    @Override
    protected void checkMachine(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        List<Evidence> evidence = new ArrayList<>();
        for (String key : KEYS) {
            EffectiveValue value = config.get(key);
            if (value.isSet()) {
                evidence.add(ConfigLines.evidence(value, value.text()));
            }
        }
        if (evidence.isEmpty()) {
            findings.notApplicable(ref, "No raw.qemu key is set.");
        } else {
            findings.fail(
                    ref,
                    findings.check().severity(),
                    "The emulator gets options past the server's own.",
                    evidence);
        }
    }
}
