package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.Hosts;
import io.ringfence.audit.check.ServerCheck;
import io.ringfence.model.Connection;
import io.ringfence.model.Daemon;
import io.ringfence.model.Known;
import io.ringfence.model.Origin;
import io.ringfence.model.Server;

import java.util.ArrayList;
import java.util.List;

/** {@code server.debug-daemon}: requests and their secrets are told to every listener. */
final class DebugDaemon extends ServerCheck {

    DebugDaemon() {
        super("server.debug-daemon");
    }

    @Override
    protected void check(EntityRef ref, CheckContext context, Findings findings) {
        Server server = context.server();
        Known<Integer> events =
                switch (server.connection()) {
                    case Known.Value<Connection>(Connection connection) -> connection.debugEvents();
                    case Known.Unknown<Connection>(String reason) -> Known.unknown(reason);
                };
        List<Evidence> signs = new ArrayList<>();
        events.optional()
                .filter(count -> count > 0)
                .ifPresent(
                        count ->
                                signs.add(
                                        new Evidence(
                                                "log events with bodies",
                                                count.toString(),
                                                Origin.of(Origin.Kind.CONNECTION, server.name()))));
        signs.addAll(arguments(server));
        if (!signs.isEmpty()) {
            findings.fail(
                    ref,
                    findings.check().severity(),
                    "The daemon runs in debug mode: request bodies with their secrets go to its log"
                            + " and to every listener.",
                    signs);
        } else {
            switch (events) {
                case Known.Value<Integer> _ ->
                        findings.pass(ref, "No log event carried the body of a request.");
                case Known.Unknown<Integer>(String reason) -> findings.unknown(ref, reason);
            }
        }
    }

    private static List<Evidence> arguments(Server server) {
        List<Evidence> signs = new ArrayList<>();
        Hosts hosts = Hosts.of(server);
        server.hostFacts()
                .forEach(
                        (host, facts) -> {
                            for (Daemon daemon : hosts.daemons(facts)) {
                                if (isDebug(daemon)) {
                                    Origin origin = Origin.of(Origin.Kind.HOST, host);
                                    signs.add(new Evidence("daemon argument", "--debug", origin));
                                }
                            }
                        });
        return signs;
    }

    private static boolean isDebug(Daemon daemon) {
        return daemon.arguments()
                .optional()
                .flatMap(arguments -> arguments)
                .filter(
                        arguments ->
                                arguments.stream()
                                        .anyMatch(
                                                each ->
                                                        each.equals("--debug")
                                                                || each.equals("-d")))
                .isPresent();
    }
}
