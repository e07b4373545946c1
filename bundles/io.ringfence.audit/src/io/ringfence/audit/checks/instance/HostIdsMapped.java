package io.ringfence.audit.checks.instance;

import io.ringfence.audit.Findings;
import io.ringfence.audit.Severity;
import io.ringfence.audit.check.ConfigLines;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.IdmapException;
import io.ringfence.model.HostFacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code instance.idmap-host-ids}: {@code raw.idmap} or {@code security.idmap.base} gives the
 * container ids below the first sub-id, which are the host's own.
 */
final class HostIdsMapped extends IdmapCheck {

    private static final int NAMED = 3;

    HostIdsMapped() {
        super("instance.idmap-host-ids");
    }

    @Override
    void checkMap(Subject subject, Findings findings) {
        try {
            HostIds found = HostIds.of(subject);
            if (found.isEmpty()) {
                findings.pass(subject.ref(), "It has none of the host's own ids.");
            } else {
                findings.fail(
                        subject.ref(),
                        found.hasRoot() ? Severity.CRITICAL : findings.check().severity(),
                        message(subject, found),
                        found.evidence());
            }
        } catch (IdmapException e) {
            findings.unknown(
                    subject.ref(),
                    "raw.idmap cannot be read: " + ConfigLines.shown(e.what()) + ".");
        }
    }

    private static String message(Subject subject, HostIds found) {
        List<String> parts = new ArrayList<>();
        for (IdKind kind : IdKind.values()) {
            IdRangeSet ids = found.ids().getOrDefault(kind, IdRangeSet.EMPTY);
            if (!ids.isEmpty()) {
                String names = kind == IdKind.UID ? names(subject, ids) : "";
                parts.add(kind.label() + " " + list(ids.ranges(), ids.ranges().size()) + names);
            }
        }
        return "It has ids of the host itself: " + String.join("; ", parts) + ".";
    }

    /** Who has these ids on the host, as far as host facts tell. */
    private static String names(Subject subject, IdRangeSet ids) {
        HostFacts facts = subject.context().server().hostFacts().get(subject.map().member());
        if (facts == null) {
            return ids.contains(0) ? " (root)" : "";
        }
        List<String> names =
                facts.users().optional().orElse(List.of()).stream()
                        .filter(user -> user.uid().optional().filter(ids::contains).isPresent())
                        .map(HostFacts.User::name)
                        .toList();
        return names.isEmpty() ? "" : " (" + list(names, names.size()) + ")";
    }

    private static String list(List<?> all, int count) {
        List<String> shown = all.stream().limit(NAMED).map(Object::toString).toList();
        return String.join(", ", shown)
                + (count > NAMED ? String.format(Locale.ROOT, " and %,d more", count - NAMED) : "");
    }
}
