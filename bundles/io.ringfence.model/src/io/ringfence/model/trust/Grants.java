package io.ringfence.model.trust;

import io.ringfence.model.Server;
import io.ringfence.model.ServerIndex;
import io.ringfence.model.Token;
import io.ringfence.model.trust.AccessGroup.Permission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The effective permissions on one server: who can do what, in the words of fine-grained
 * authorization also where a release has none. A client that is restricted to a project can do what
 * {@code operator} of it can (LXD documentation, "Remote API authorization"), and what its {@link
 * BlastRadius} adds.
 */
public final class Grants {

    private static final String ADMIN = "admin";
    private static final String SERVER = "server";

    private final Server server;
    private final ServerIndex index;
    private final ServerTrust trust;
    private final List<Grant> grants = new ArrayList<>();

    private Grants(Server server, ServerTrust trust) {
        this.server = server;
        this.index = new ServerIndex(server);
        this.trust = trust;
    }

    /** All of them, in the order of the entries, then those of tokens and of the authority. */
    public static List<Grant> of(Server server) {
        return of(server, ServerTrust.of(server));
    }

    /**
     * As the other.
     *
     * @param trust what was read of the same server already
     */
    public static List<Grant> of(Server server, ServerTrust trust) {
        Grants table = new Grants(server, trust);
        table.trust.entries().forEach(table::add);
        table.trust.tokens().forEach(table::add);
        table.trust.groups().optional().orElse(List.of()).forEach(table::addProvider);
        table.trust
                .unlisted()
                .ifPresent(
                        id ->
                                table.grants.add(
                                        new Grant(
                                                server.name(),
                                                id,
                                                false,
                                                "this client",
                                                SERVER,
                                                ADMIN,
                                                Authorities.UNLISTED)));
        if (trust.authority()) {
            table.grants.add(
                    new Grant(
                            server.name(),
                            Authorities.WHO,
                            false,
                            Authorities.LABEL,
                            SERVER,
                            ADMIN,
                            Authorities.WHY));
        }
        return List.copyOf(table.grants);
    }

    private void add(TrustEntry entry) {
        switch (entry.power()) {
            case ADMINISTRATOR ->
                    add(
                            entry,
                            SERVER,
                            ADMIN,
                            entry.namesProjectsInVain()
                                    ? "it is not restricted; its projects mean nothing"
                                    : "it is not restricted");
            case SERVER -> add(entry, SERVER, ADMIN, "it is another server's");
            case METRICS -> add(entry, SERVER, "can_view_metrics", "it is for metrics");
            case PROJECTS -> projects(entry);
            case GROUPS -> entry.groups().forEach(group -> group(entry, group));
            case PENDING, NOTHING -> {}
            case UNKNOWN -> add(entry, SERVER, "not known", "the type " + entry.type());
        }
    }

    private void projects(TrustEntry entry) {
        BlastRadius radius = BlastRadius.of(index, entry.projects());
        for (String project : entry.projects()) {
            add(
                    entry,
                    "project " + project,
                    "operator",
                    radius.unrestricted().contains(project)
                            ? "it is restricted to this project, which is not restricted: root on"
                                    + " the host"
                            : "it is restricted to this project");
        }
        for (BlastRadius.Shared shared : radius.shared()) {
            for (String feature : shared.features()) {
                add(
                        entry,
                        feature + " of project " + Server.DEFAULT_PROJECT,
                        "can_edit",
                        "project %s shares them%s"
                                .formatted(
                                        shared.project(),
                                        shared.open() ? ": root on the host" : ""));
            }
        }
    }

    private void group(TrustEntry entry, String name) {
        Optional<AccessGroup> group = trust.group(name);
        if (group.isEmpty()) {
            add(entry, "not known", "not known", "group " + name + ", which the server hides");
            return;
        }
        for (Permission each : group.get().permissions()) {
            add(entry, each.target(), each.entitlement(), "group " + name);
        }
    }

    private void addProvider(AccessGroup group) {
        for (String provider : group.providerGroups()) {
            for (Permission each : group.permissions()) {
                grants.add(
                        new Grant(
                                server.name(),
                                provider,
                                false,
                                "group %s of the identity provider".formatted(provider),
                                each.target(),
                                each.entitlement(),
                                "group " + group.name()));
            }
        }
    }

    private void add(Token token) {
        String label = "whoever has the token " + token.name();
        switch (token.kind()) {
            case CERTIFICATE -> {
                if (!token.restricted()) {
                    add(token, label, SERVER, ADMIN, "the token is not restricted");
                }
                for (String project : token.restricted() ? token.projects() : List.<String>of()) {
                    add(token, label, "project " + project, "operator", "the token says so");
                }
            }
            case CLUSTER_JOIN -> add(token, label, SERVER, ADMIN, "it lets a server join");
            case OTHER -> {}
        }
    }

    private void add(Token token, String label, String target, String entitlement, String why) {
        grants.add(
                new Grant(
                        server.name(), token.operation(), false, label, target, entitlement, why));
    }

    private void add(TrustEntry entry, String target, String entitlement, String why) {
        grants.add(
                new Grant(
                        server.name(),
                        entry.id(),
                        entry.isCertificate(),
                        entry.label(),
                        target,
                        entitlement,
                        why));
    }
}
