package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ConfigLines;
import io.ringfence.audit.check.DangerousKeys;
import io.ringfence.audit.check.InstanceCheck;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.Gap;
import io.ringfence.model.Instance;
import io.ringfence.model.Listing;
import io.ringfence.model.Origin;
import io.ringfence.model.Snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code instance.snapshot-dangerous}: restoring a snapshot brings back keys that the instance no
 * longer has.
 */
final class SnapshotKeys extends InstanceCheck {

    SnapshotKeys() {
        super("instance.snapshot-dangerous");
    }

    @Override
    protected void check(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        Instance instance = config.instance();
        Listing<Snapshot> snapshots = instance.snapshots();
        List<Evidence> evidence = new ArrayList<>();
        int dangerous = 0;
        for (Snapshot snapshot : snapshots) {
            int before = evidence.size();
            compare(snapshot, instance, evidence);
            dangerous += evidence.size() > before ? 1 : 0;
        }
        if (dangerous > 0) {
            findings.fail(
                    ref,
                    findings.check().severity(),
                    which(dangerous, snapshots.items().size())
                            + " would bring back a dangerous key: "
                            + evidence.getFirst().key()
                            + ".",
                    evidence);
        } else if (!snapshots.complete()) {
            findings.unknown(
                    ref, snapshots.gaps().stream().map(Gap::reason).findFirst().orElseThrow());
        } else if (snapshots.items().isEmpty()) {
            findings.pass(ref, "It has no snapshots.");
        } else {
            findings.pass(ref, "No snapshot would bring back a dangerous key.");
        }
    }

    private static String which(int dangerous, int all) {
        return all == 1
                ? "Its snapshot"
                : String.format(Locale.ROOT, "%,d of its %,d snapshots", dangerous, all);
    }

    private static void compare(Snapshot snapshot, Instance instance, List<Evidence> evidence) {
        Map<String, String> now = instance.expandedConfig();
        DangerousKeys.in(snapshot.expandedConfig())
                .forEach(
                        (key, value) -> {
                            if (!DangerousKeys.isDangerous(key, now.getOrDefault(key, ""))) {
                                evidence.add(
                                        ConfigLines.evidence(
                                                key,
                                                value,
                                                Origin.of(
                                                        Origin.Kind.SNAPSHOT,
                                                        instance.project(),
                                                        instance.name() + "/" + snapshot.name())));
                            }
                        });
    }
}
