package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ServerCheck;
import io.ringfence.model.ConfigValue;
import io.ringfence.model.Connection;
import io.ringfence.model.Known;
import io.ringfence.model.Origin;
import io.ringfence.model.Server;

import java.util.List;

/** {@code server.tls-protocol}: the server accepts weaker protection than the rule of LXD. */
final class WeakTls extends ServerCheck {

    WeakTls() {
        super("server.tls-protocol");
    }

    @Override
    protected void check(EntityRef ref, CheckContext context, Findings findings) {
        switch (context.server().connection()) {
            case Known.Unknown<Connection>(String reason) -> findings.unknown(ref, reason);
            case Known.Value<Connection>(Connection connection) -> {
                if (connection.transport() == Connection.Transport.HTTPS) {
                    checkOffers(connection, ref, findings);
                } else if (listens(context.server())) {
                    findings.unknown(
                            ref,
                            "The server was read over its socket: read it over HTTPS to see what"
                                    + " its network address accepts.");
                } else {
                    findings.notApplicable(ref, "The API listens on no network address.");
                }
            }
        }
    }

    private static boolean listens(Server server) {
        return server.info()
                .config()
                .optional()
                .filter(config -> !ConfigValue.isSet(config.get("core.https_address")))
                .isEmpty();
    }

    private static void checkOffers(Connection connection, EntityRef ref, Findings findings) {
        switch (connection.weakOffers()) {
            case Known.Unknown<List<String>>(String reason) -> findings.unknown(ref, reason);
            case Known.Value<List<String>>(List<String> offers) -> {
                Origin origin = Origin.of(Origin.Kind.CONNECTION, connection.address());
                if (offers.isEmpty()) {
                    findings.pass(
                            ref,
                            "The server refuses protocols below TLS 1.2 and suites without forward"
                                    + " secrecy.");
                } else {
                    findings.fail(
                            ref,
                            findings.check().severity(),
                            "The server accepts " + String.join(", ", offers) + ".",
                            offers.stream()
                                    .map(offer -> new Evidence("accepted", offer, origin))
                                    .toList());
                }
            }
        }
    }
}
