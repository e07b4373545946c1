package io.ringfence.audit.checks.host;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.HostCheck;
import io.ringfence.idmap.HostOwner;
import io.ringfence.model.HostFacts;
import io.ringfence.model.HostFacts.SubIds;
import io.ringfence.model.Known;

import java.util.ArrayList;
import java.util.List;

/** {@code host.subid}: a user may use ids of containers, or there are too few ids for one. */
final class OverlappingSubIds extends HostCheck {

    private static final long LEAST = 65_536;

    /** What both daemons use where {@code /etc/subuid} has no line of root (shared/idmap). */
    private static final List<SubIds> KERNEL_DEFAULT =
            List.of(new SubIds("root", 1_000_000, 1_000_000_000));

    OverlappingSubIds() {
        super("host.subid");
    }

    @Override
    protected void check(HostFacts facts, EntityRef ref, CheckContext context, Findings findings) {
        List<Evidence> overlaps = new ArrayList<>();
        List<Evidence> small = new ArrayList<>();
        String unknown =
                look("subuid", facts.subuid(), ref, overlaps, small)
                        + look("subgid", facts.subgid(), ref, overlaps, small);
        List<Evidence> all = new ArrayList<>(overlaps);
        all.addAll(small);
        if (!all.isEmpty()) {
            findings.fail(ref, findings.check().severity(), message(overlaps, small), all);
        } else if (!unknown.isEmpty()) {
            unknown(ref, "The ranges of sub-ids", unknown, findings);
        } else {
            findings.pass(ref, "Root has a range of its own that is large enough.");
        }
    }

    /** Why the file is unknown, empty when it is known. */
    private static String look(
            String file,
            Known<List<SubIds>> known,
            EntityRef ref,
            List<Evidence> overlaps,
            List<Evidence> small) {
        return switch (known) {
            case Known.Unknown<List<SubIds>>(String reason) -> reason;
            case Known.Value<List<SubIds>>(List<SubIds> lines) -> {
                List<SubIds> own = lines.stream().filter(OverlappingSubIds::isRoot).toList();
                List<SubIds> root = own.isEmpty() ? KERNEL_DEFAULT : own;
                long ids = root.stream().mapToLong(SubIds::count).sum();
                if (ids < LEAST) {
                    small.add(evidence(ref, file + " of root", Long.toString(ids) + " ids"));
                }
                for (SubIds line : lines) {
                    if (!HostOwner.isOfTheDaemon(line.owner())
                            && root.stream().anyMatch(range -> overlap(range, line))) {
                        overlaps.add(
                                evidence(
                                        ref,
                                        file + " of " + line.owner(),
                                        line.first() + "-" + (line.end() - 1)));
                    }
                }
                yield "";
            }
        };
    }

    private static boolean isRoot(SubIds line) {
        return line.owner().equals("root") || line.owner().equals("0");
    }

    private static boolean overlap(SubIds a, SubIds b) {
        return a.first() < b.end() && b.first() < a.end();
    }

    private static String message(List<Evidence> overlaps, List<Evidence> small) {
        if (overlaps.isEmpty()) {
            return "Root has fewer than 65,536 sub-ids: too few for one container.";
        }
        String users =
                String.join(
                        ", ",
                        overlaps.stream()
                                .map(each -> each.key().substring("subuid of ".length()))
                                .distinct()
                                .toList());
        return "Sub-ids that containers use belong to users, too: "
                + users
                + (small.isEmpty() ? "." : ", and root has fewer than 65,536.");
    }
}
