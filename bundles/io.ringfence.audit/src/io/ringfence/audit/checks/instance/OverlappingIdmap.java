package io.ringfence.audit.checks.instance;

import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.Severity;
import io.ringfence.audit.check.ConfigLines;
import io.ringfence.audit.check.Series;
import io.ringfence.idmap.Conflict;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.OverlapClass;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.explain.Cause;
import io.ringfence.idmap.explain.Explanation;
import io.ringfence.model.EffectiveValue;
import io.ringfence.model.Known;
import io.ringfence.model.Origin;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code instance.idmap-overlap}: host ids that should be the container's alone are those of
 * another container of the member, too.
 */
final class OverlappingIdmap extends IdmapCheck {

    OverlappingIdmap() {
        super("instance.idmap-overlap");
    }

    @Override
    void checkMap(Subject subject, Findings findings) {
        if (subject.map().map() instanceof Known.Unknown<?>(String reason)) {
            findings.unknown(subject.ref(), reason, subject.stored());
            return;
        }
        Conflict conflict = ContainerIdmaps.of(subject.context()).conflict(subject.map());
        if (conflict == null) {
            findings.pass(subject.ref(), "It shares no host ids that it should have alone.");
            return;
        }
        Explanation cause = ContainerIdmaps.causes(subject.context()).of(subject.map());
        findings.fail(
                subject.ref(),
                conflict.level() == OverlapLevel.MEDIUM ? Severity.MEDIUM : Severity.HIGH,
                message(subject, conflict, cause),
                evidence(subject, conflict, cause));
    }

    private static String message(Subject subject, Conflict conflict, @Nullable Explanation cause) {
        List<String> names = conflict.named().stream().map(each -> name(subject, each)).toList();
        int more = conflict.others() - names.size();
        String others =
                more > 0
                        ? String.join(", ", names)
                                + String.format(Locale.ROOT, " and %,d more", more)
                        : Series.of(names);
        return String.format(
                Locale.ROOT,
                "Its id map shares %,d host id%s with %s%s%s.",
                conflict.ids(),
                conflict.ids() == 1 ? "" : "s",
                others,
                how(subject, conflict),
                cause == null || onlyRaw(conflict) || cause.cause() == Cause.UNKNOWN
                        ? ""
                        : "; cause: " + cause.cause().label());
    }

    private static String how(Subject subject, Conflict conflict) {
        if (conflict.types().contains(OverlapClass.ISOLATED_IDENTICAL)) {
            return subject.config().get("security.idmap.base").isSet()
                    ? ": they have one range"
                    : ": they have one range, allocated by the server";
        }
        return onlyRaw(conflict) ? " through raw.idmap" : "";
    }

    private static boolean onlyRaw(Conflict conflict) {
        return conflict.types().stream()
                .allMatch(
                        type ->
                                type == OverlapClass.RAW_RAW
                                        || type == OverlapClass.RAW_INTO_DEFAULT
                                        || type == OverlapClass.RAW_INTO_ISOLATED);
    }

    /** Name in the container's own project, else with the project. */
    private static String name(Subject subject, InstanceIdmap other) {
        return other.instance().project().equals(subject.ref().project())
                ? other.instance().name()
                : other.label();
    }

    private static List<Evidence> evidence(
            Subject subject, Conflict conflict, @Nullable Explanation cause) {
        List<Evidence> evidence = new ArrayList<>();
        EffectiveValue base = subject.config().get("security.idmap.base");
        EffectiveValue raw = subject.config().get("raw.idmap");
        if (raw.isSet() && onlyRaw(conflict)) {
            evidence.add(ConfigLines.evidence(raw, raw.text()));
        } else {
            evidence.add(Evidence.of(base)); // also when not set: then the server chose
            if (raw.isSet()) {
                evidence.add(ConfigLines.evidence(raw, raw.text()));
            }
        }
        evidence.add(ids(subject.map()));
        conflict.named().forEach(each -> evidence.add(ids(each)));
        if (cause != null) {
            evidence.add(
                    new Evidence(
                            "cause",
                            cause.sentence(),
                            Origin.of(Origin.Kind.INFERRED, "from keys and maps of both")));
        }
        return evidence;
    }

    /** The host ids of a container, each kind only if they differ. */
    private static Evidence ids(InstanceIdmap map) {
        IdRangeSet uid = map.mapOrEmpty().hostIds(IdKind.UID);
        IdRangeSet gid = map.mapOrEmpty().hostIds(IdKind.GID);
        return new Evidence(
                "host ids of " + map.label(),
                uid.equals(gid) ? uid.toString() : "uid " + uid + ", gid " + gid,
                Origin.of(Origin.Kind.INSTANCE, map.instance().project(), map.instance().name()));
    }
}
