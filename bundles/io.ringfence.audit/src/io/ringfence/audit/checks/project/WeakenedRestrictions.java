package io.ringfence.audit.checks.project;

import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.data.DataFile;
import io.ringfence.model.ConfigValue;
import io.ringfence.model.Project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * {@code project.restrictions-weakened}: a restricted project allows more than restricted projects
 * do by default. The keys, the worst first, are in {@code weakened.json}.
 */
final class WeakenedRestrictions extends ProjectCheck {

    private static final int NAMED = 3;
    private static final String DISK = "restricted.devices.disk";

    /**
     * @param values those that weaken; none for any
     * @param what the key then allows
     */
    private record Key(String name, Set<String> values, String what) {

        boolean weakens(String value) {
            return ConfigValue.isSet(value) && (values.isEmpty() || values.contains(value));
        }
    }

    private final List<Key> keys =
            DataFile.entries(
                    WeakenedRestrictions.class,
                    "weakened.json",
                    key ->
                            new Key(
                                    key.text("key"),
                                    Set.copyOf(key.texts("values")),
                                    key.text("what")));

    WeakenedRestrictions() {
        super("project.restrictions-weakened");
    }

    @Override
    void check(Project project, EntityRef ref, Findings findings) {
        if (!project.restricted()) {
            findings.notApplicable(ref, "It is not restricted.");
            return;
        }
        List<Evidence> evidence = new ArrayList<>();
        List<String> what = new ArrayList<>();
        for (Key key : keys) {
            if (key.weakens(project.config().getOrDefault(key.name(), ""))) {
                what.add(key.what());
                evidence.add(evidence(project, key.name()));
                if (key.name().equals(DISK)) {
                    evidence.add(evidence(project, DISK + ".paths"));
                }
            }
        }
        if (what.isEmpty()) {
            findings.pass(ref, "It allows nothing beyond the defaults of restricted projects.");
            return;
        }
        int more = what.size() - NAMED;
        findings.fail(
                ref,
                findings.check().severity(),
                "Allowed beyond the defaults of restricted projects: "
                        + String.join(", ", what.subList(0, Math.min(NAMED, what.size())))
                        + (more > 0 ? String.format(Locale.ROOT, " and %,d more", more) : "")
                        + ".",
                evidence);
    }
}
