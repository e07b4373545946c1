package io.ringfence.ui.facts;

import io.ringfence.model.Connection;
import io.ringfence.model.Server;
import io.ringfence.model.ServerInfo;
import io.ringfence.ui.page.Part;

import java.util.List;
import java.util.Map;

/** Facts about a server. */
final class ServerFacts {

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
        Map<String, String> told = info.environment();
        facts.add(Messages.os, told.getOrDefault("os_name", ""))
                .add(Messages.osVersion, told.getOrDefault("os_version", ""))
                .add(Messages.kernel, told.getOrDefault("kernel_version", ""))
                .add(Messages.architecture, told.getOrDefault("kernel_architecture", ""))
                .add(Messages.firewall, told.getOrDefault("firewall", ""));
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
