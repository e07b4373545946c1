package io.ringfence.audit.checks.instance;

import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ConfigLines;
import io.ringfence.idmap.Idmap;
import io.ringfence.idmap.MapFlaws;
import io.ringfence.model.EffectiveValue;
import io.ringfence.model.Known;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code instance.idmap-size}: a map with which programs of the container do not get on: too small,
 * uneven, or without room for containers within.
 */
final class SmallIdmap extends IdmapCheck {

    SmallIdmap() {
        super("instance.idmap-size");
    }

    @Override
    void checkMap(Subject subject, Findings findings) {
        switch (subject.map().map()) {
            case Known.Value<Idmap>(Idmap map) -> check(map, subject, findings);
            case Known.Unknown<Idmap>(String reason) ->
                    findings.unknown(subject.ref(), reason, subject.stored());
        }
    }

    private static void check(Idmap map, Subject subject, Findings findings) {
        EffectiveValue nesting = subject.config().get("security.nesting");
        List<String> wrong = MapFlaws.of(map, nesting.isTrue());
        if (wrong.isEmpty()) {
            findings.pass(subject.ref(), "The id map is wide enough and even.");
            return;
        }
        findings.fail(
                subject.ref(),
                findings.check().severity(),
                "The id map does not fit: " + String.join("; ", wrong) + ".",
                evidence(subject, nesting));
    }

    private static List<Evidence> evidence(Subject subject, EffectiveValue nesting) {
        List<Evidence> evidence = new ArrayList<>();
        for (String key : List.of("security.idmap.size", "raw.idmap")) {
            EffectiveValue value = subject.config().get(key);
            if (value.isSet()) {
                evidence.add(ConfigLines.evidence(value, value.text()));
            }
        }
        if (nesting.isTrue()) {
            evidence.add(Evidence.of(nesting));
        }
        evidence.add(subject.stored());
        return evidence;
    }
}
