package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.InstanceCheck;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.EffectiveValue;

import java.util.ArrayList;
import java.util.List;

/**
 * A check that one of some resource limits is set. A virtual machine without them is limited all
 * the same: the server gives it one processor and 1 GiB (LXD reference, "Instance options", section
 * Resource limits). All of the host, {@code 100%}, is no limit.
 */
abstract class LimitCheck extends InstanceCheck {

    private static final String EVERYTHING = "100%";

    private final String limited;
    private final String byDefault;
    private final String unlimited;
    private final List<String> keys;

    /**
     * @param what is limited, as in {@code memory}
     * @param keys any of them will do; the first one is the usual one
     */
    LimitCheck(String id, String what, String... keys) {
        super(id);
        limited = "The " + what + " is limited.";
        byDefault = "The server's default limits the " + what + ".";
        unlimited = "Nothing limits the " + what + " that it uses.";
        this.keys = List.of(keys);
    }

    @Override
    protected final void check(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        List<Evidence> evidence = new ArrayList<>(keys.size());
        for (String key : keys) {
            EffectiveValue limit = config.get(key);
            if (limit.isSet() && !limit.text().strip().equals(EVERYTHING)) {
                findings.pass(ref, limited);
                return;
            }
            evidence.add(Evidence.of(limit));
        }
        if (config.instance().isContainer()) {
            findings.fail(ref, findings.check().severity(), unlimited, evidence);
        } else {
            findings.pass(ref, byDefault);
        }
    }
}
