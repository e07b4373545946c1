package io.ringfence.audit.checks.instance;

import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ConfigLines;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.Idmap;
import io.ringfence.model.EffectiveValue;
import io.ringfence.model.Known;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code instance.idmap-size}: a map with which programs of the container do not get on: too small,
 * uneven, or without room for containers within.
 */
final class SmallIdmap extends IdmapCheck {

    /** All ids of 16 bits: distributions use them up to nobody, 65534. */
    private static final long NEEDED = 65_536;

    /** A nested server needs the container's own 65,536 ids and as many for one child. */
    private static final long NEEDED_TO_NEST = 2 * NEEDED;

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
        long size =
                Math.min(map.containerIds(IdKind.UID).size(), map.containerIds(IdKind.GID).size());
        List<String> wrong = new ArrayList<>();
        if (size < NEEDED) {
            wrong.add(String.format(Locale.ROOT, "it has %,d ids and needs %,d", size, NEEDED));
        } else if (nesting.isTrue() && size < NEEDED_TO_NEST) {
            wrong.add(
                    String.format(
                            Locale.ROOT,
                            "with %,d ids it has no room for nested containers",
                            size));
        }
        if (!map.alike()) {
            wrong.add("user and group ids are mapped differently");
        }
        for (IdKind kind : IdKind.values()) {
            if (map.mapsTwice(kind)) {
                wrong.add("a " + kind.label() + " is mapped twice, which the kernel refuses");
            }
        }
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
