package io.ringfence.audit.checks.host;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.HostCheck;
import io.ringfence.model.Daemon;
import io.ringfence.model.HostFacts;
import io.ringfence.model.HostFacts.Group;
import io.ringfence.model.HostFacts.SnapSettings;
import io.ringfence.model.Known;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code host.lxd-group}: members of the group are root on the host. */
final class AdministratorGroup extends HostCheck {

    /** What the packages use unless told otherwise. */
    private static final Set<String> USUAL = Set.of("lxd", "incus-admin");

    /** Nobody logs in as these: root itself, and the account that Debian's package makes. */
    private static final Set<String> NOBODY = Set.of("root", "_lxd");

    AdministratorGroup() {
        super("host.lxd-group");
    }

    @Override
    protected void check(HostFacts facts, EntityRef ref, CheckContext context, Findings findings) {
        switch (facts.groups()) {
            case Known.Unknown<List<Group>>(String reason) ->
                    unknown(ref, "Who is in the groups", reason, findings);
            case Known.Value<List<Group>>(List<Group> groups) ->
                    check(groups, administrators(facts), ref, findings);
        }
    }

    private static void check(
            List<Group> groups, Set<String> administrators, EntityRef ref, Findings findings) {
        Set<String> people = new TreeSet<>();
        List<Evidence> evidence = new ArrayList<>();
        for (Group group : groups) {
            if (!administrators.contains(group.name())) {
                continue;
            }
            switch (group.members()) {
                case Known.Unknown<List<String>>(String reason) -> {
                    unknown(ref, "Who is in the groups", reason, findings);
                    return;
                }
                case Known.Value<List<String>>(List<String> members) -> {
                    for (String member : members) {
                        if (!NOBODY.contains(member)) {
                            people.add(member);
                            evidence.add(evidence(ref, "member of " + group.name(), member));
                        }
                    }
                }
            }
        }
        if (people.isEmpty()) {
            findings.pass(ref, "Nobody but root is in a group that administers the daemon.");
        } else {
            findings.fail(
                    ref,
                    findings.check().severity(),
                    "Root on the host through a group: " + String.join(", ", people) + ".",
                    evidence);
        }
    }

    private static Set<String> administrators(HostFacts facts) {
        Set<String> names = new HashSet<>(USUAL);
        facts.snapSettings()
                .optional()
                .flatMap(snap -> snap)
                .map(SnapSettings::group)
                .flatMap(Known::optional)
                .flatMap(name -> name)
                .ifPresent(names::add);
        for (Daemon daemon : facts.daemons().optional().orElse(List.of())) {
            daemon.socket()
                    .optional()
                    .flatMap(socket -> socket)
                    .map(Daemon.SocketFile::group)
                    .flatMap(Known::optional)
                    .ifPresent(names::add);
        }
        return names;
    }
}
