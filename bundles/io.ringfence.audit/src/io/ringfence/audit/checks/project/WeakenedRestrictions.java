package io.ringfence.audit.checks.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.model.ConfigValue;
import io.ringfence.model.Project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
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

    private final List<Key> keys = new ArrayList<>();

    WeakenedRestrictions() {
        super("project.restrictions-weakened");
        for (JsonNode key : data()) {
            Set<String> values = new HashSet<>();
            key.path("values").forEach(value -> values.add(value.textValue()));
            keys.add(
                    new Key(
                            key.required("key").textValue(),
                            values,
                            key.required("what").textValue()));
        }
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

    private static JsonNode data() {
        try (InputStream in = WeakenedRestrictions.class.getResourceAsStream("weakened.json")) {
            if (in == null) {
                throw new IOException("weakened.json is missing");
            }
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The data of the project checks are broken", e);
        }
    }
}
