package io.ringfence.audit.checks.host;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.HostCheck;
import io.ringfence.audit.check.Hosts;
import io.ringfence.model.ConfigValue;
import io.ringfence.model.Daemon;
import io.ringfence.model.HostFacts;
import io.ringfence.model.HostFacts.SnapSettings;
import io.ringfence.model.Known;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code host.syslog}: the daemon does not log to the system's log, or says too little. */
final class DaemonLogging extends HostCheck {

    private static final List<String> VERBOSE = List.of("--verbose", "-v", "--debug", "-d");

    DaemonLogging() {
        super("host.syslog");
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
                    checkDaemons(Hosts.of(context.server()).daemons(facts), ref, findings);
                }
            }
        }
    }

    private static void checkSnap(SnapSettings snap, EntityRef ref, Findings findings) {
        List<Evidence> off = new ArrayList<>();
        if (lacks("daemon.syslog", snap.syslog(), ref, off, findings)
                || lacks("daemon.verbose", snap.verbose(), ref, off, findings)) {
            return;
        }
        report(off, ref, findings);
    }

    /** Notes a setting that is off; true when it is not known and that is said already. */
    private static boolean lacks(
            String key,
            Known<Optional<String>> setting,
            EntityRef ref,
            List<Evidence> off,
            Findings findings) {
        return switch (setting) {
            case Known.Unknown<Optional<String>>(String reason) -> {
                unknown(ref, "The settings of the snap", reason, findings);
                yield true;
            }
            case Known.Value<Optional<String>>(Optional<String> value) -> {
                String text = value.orElse("");
                if (!ConfigValue.isTrue(text)) {
                    off.add(evidence(ref, key, text));
                }
                yield false;
            }
        };
    }

    private static void checkDaemons(List<Daemon> daemons, EntityRef ref, Findings findings) {
        if (daemons.isEmpty()) {
            findings.notApplicable(ref, "The host facts tell of no daemon of this server.");
            return;
        }
        List<Evidence> off = new ArrayList<>();
        for (Daemon daemon : daemons) {
            switch (daemon.arguments()) {
                case Known.Unknown<Optional<List<String>>>(String reason) -> {
                    unknown(ref, "How the daemon was started", reason, findings);
                    return;
                }
                case Known.Value<Optional<List<String>>>(Optional<List<String>> arguments) -> {
                    if (arguments.isEmpty()) {
                        unknown(ref, "How the daemon was started", "it did not run", findings);
                        return;
                    }
                    addMissing(arguments.get(), ref, off);
                }
            }
        }
        report(off, ref, findings);
    }

    private static void addMissing(List<String> arguments, EntityRef ref, List<Evidence> off) {
        if (!arguments.contains("--syslog")) {
            off.add(evidence(ref, "--syslog", ""));
        }
        if (VERBOSE.stream().noneMatch(arguments::contains)) {
            off.add(evidence(ref, "--verbose", ""));
        }
    }

    private static void report(List<Evidence> off, EntityRef ref, Findings findings) {
        if (off.isEmpty()) {
            findings.pass(ref, "The daemon logs to the system's log, and in detail.");
        } else {
            findings.fail(
                    ref,
                    findings.check().severity(),
                    "Logging is not switched on: "
                            + String.join(", ", off.stream().map(Evidence::key).distinct().toList())
                            + ".",
                    off);
        }
    }
}
