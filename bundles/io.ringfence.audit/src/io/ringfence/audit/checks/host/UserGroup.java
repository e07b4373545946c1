package io.ringfence.audit.checks.host;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.HostCheck;
import io.ringfence.audit.check.Hosts;
import io.ringfence.model.Daemon;
import io.ringfence.model.Daemon.SocketFile;
import io.ringfence.model.HostFacts;
import io.ringfence.model.HostFacts.SnapSettings;
import io.ringfence.model.Known;

import java.util.List;
import java.util.Optional;

/** {@code host.user-group}: users who should be confined share the administrators' group. */
final class UserGroup extends HostCheck {

    /** What the snap uses for both where nothing is set. */
    private static final String USUAL = "lxd";

    UserGroup() {
        super("host.user-group");
    }

    @Override
    protected void check(HostFacts facts, EntityRef ref, CheckContext context, Findings findings) {
        switch (facts.snapSettings()) {
            case Known.Unknown<Optional<SnapSettings>>(String reason) ->
                    unknown(ref, "The settings of the snap", reason, findings);
            case Known.Value<Optional<SnapSettings>>(Optional<SnapSettings> snap) -> {
                if (snap.isPresent()) {
                    checkSnap(snap.get(), ref, findings);
                } else {
                    checkSockets(Hosts.of(context.server()).daemons(facts), ref, findings);
                }
            }
        }
    }

    private static void checkSnap(SnapSettings snap, EntityRef ref, Findings findings) {
        if (snap.userGroup() instanceof Known.Unknown<Optional<String>>(String reason)) {
            unknown(ref, "The settings of the snap", reason, findings);
            return;
        }
        Optional<String> set = snap.userGroup().optional().flatMap(value -> value);
        String users = set.orElse(USUAL);
        String administrators = snap.group().optional().flatMap(value -> value).orElse(USUAL);
        Evidence evidence = evidence(ref, "daemon.user.group", set.orElse(""));
        if (users.equals(administrators) || users.equals(USUAL)) {
            findings.fail(
                    ref,
                    set.isEmpty()
                            ? "daemon.user.group is not set: users and administrators share the"
                                    + " group lxd."
                            : "Users and administrators share the group " + users + ".",
                    evidence,
                    evidence(ref, "daemon.group", administrators));
        } else {
            findings.pass(ref, "Users have a group of their own.", evidence);
        }
    }

    private static void checkSockets(List<Daemon> daemons, EntityRef ref, Findings findings) {
        for (Daemon daemon : daemons) {
            Optional<String> users = group(daemon.userSocket());
            if (users.isPresent()) {
                Evidence evidence = evidence(ref, "group of the user socket", users.get());
                if (users.equals(group(daemon.socket())) || users.get().equals(USUAL)) {
                    findings.fail(
                            ref,
                            "Users and administrators share the group " + users.get() + ".",
                            evidence);
                } else {
                    findings.pass(ref, "Users have a group of their own.", evidence);
                }
                return;
            }
        }
        findings.notApplicable(ref, "There is no daemon for users beside the administrators'.");
    }

    private static Optional<String> group(Known<Optional<SocketFile>> socket) {
        return socket.optional()
                .flatMap(file -> file)
                .map(SocketFile::group)
                .flatMap(Known::optional);
    }
}
