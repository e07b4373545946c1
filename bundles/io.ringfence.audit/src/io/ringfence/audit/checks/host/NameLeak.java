package io.ringfence.audit.checks.host;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.HostCheck;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Known;
import io.ringfence.model.Mode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code host.name-leak}: files of the kernel tell everybody the names of all containers. */
final class NameLeak extends HostCheck {

    private static final String SLAB = "/sys/kernel/slab";
    private static final String SCHEDULER = "/proc/sched_debug";
    private static final String DEBUG = "/sys/kernel/debug";
    private static final String SCHEDULER_TODAY = "/sys/kernel/debug/sched/debug";

    /** What the owner may do is root's business. */
    private static final int OWNER_ONLY = 0700;

    NameLeak() {
        super("host.name-leak");
    }

    @Override
    protected void check(HostFacts facts, EntityRef ref, CheckContext context, Findings findings) {
        List<String> paths = new ArrayList<>(List.of(SLAB, SCHEDULER));
        if (!isClosed(facts.mode(DEBUG))) {
            paths.add(SCHEDULER_TODAY);
        }
        List<Evidence> open = new ArrayList<>();
        String unknown = "";
        for (String path : paths) {
            switch (facts.mode(path)) {
                case Known.Unknown<Optional<Mode>>(String reason) -> unknown = reason;
                case Known.Value<Optional<Mode>>(Optional<Mode> mode) ->
                        mode.filter(each -> !each.within(OWNER_ONLY))
                                .ifPresent(each -> open.add(evidence(ref, path, each.toString())));
            }
        }
        if (!open.isEmpty()) {
            findings.fail(
                    ref,
                    findings.check().severity(),
                    "Everybody on the host can read the names of containers in "
                            + String.join(" and ", open.stream().map(Evidence::key).toList())
                            + ".",
                    open);
        } else if (!unknown.isEmpty()) {
            unknown(ref, "Who may read the files that tell names", unknown, findings);
        } else {
            findings.pass(ref, "Only root reads the files that tell names of containers.");
        }
    }

    private static boolean isClosed(Known<Optional<Mode>> mode) {
        return mode.optional()
                .filter(found -> found.isEmpty() || found.get().within(OWNER_ONLY))
                .isPresent();
    }
}
