package io.ringfence.ui.facts;

import io.ringfence.model.Connection;
import io.ringfence.model.Server;
import io.ringfence.model.ServerInfo;
import io.ringfence.ui.page.Part;

import java.util.List;

/** Facts about a server. */
final class ServerFacts {

    private static final List<String> TOLD =
            List.of("os_name", "os_version", "kernel_version", "kernel_architecture", "firewall");

    private ServerFacts() {}

    static List<Part> of(Server server) {
        ServerInfo info = server.info();
        FactList facts =
                new FactList(Messages.heading_facts)
                        .add(
                                Messages.product,
                                (info.isIncus() ? "Incus " : "LXD ") + info.version())
                        .add(Messages.captured, server.captured())
                        .add(Messages.trusted, info.trusted())
                        .add(Messages.methods, info.authMethods())
                        .add(Messages.clustered, info.clustered());
        server.connection().optional().ifPresent(connection -> add(facts, connection));
        for (String key : TOLD) {
            facts.add(key.replace('_', ' '), info.environment().getOrDefault(key, ""));
        }
        return Parts.of(
                facts.part(),
                info.config().optional().map(ConfigFacts::config).orElse(List.of()),
                info.config()
                        .whyUnknown()
                        .<List<Part>>map(
                                why -> List.of(new Part.Prose(Messages.heading_config, why)))
                        .orElse(List.of()));
    }

    private static void add(FactList facts, Connection connection) {
        facts.add(Messages.address, connection.address());
        connection
                .tls()
                .optional()
                .ifPresent(
                        tls -> facts.add(Messages.tls, tls.protocol() + ", " + tls.cipherSuite()));
    }
}
