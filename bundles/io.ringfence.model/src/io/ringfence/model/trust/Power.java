package io.ringfence.model.trust;

import io.ringfence.model.Certificate;

import java.util.Map;

/** How far an entry of a trust store lets its holder go, the furthest first. */
public enum Power {
    /** Everything: root on the host. */
    ADMINISTRATOR("administrator"),
    /** What another server of the cluster, or of a linked one, may do: everything. */
    SERVER("another server"),
    /** Everything in some projects. */
    PROJECTS("restricted to projects"),
    /** What its groups permit. */
    GROUPS("what its groups permit"),
    /** Reading the metrics. */
    METRICS("metrics"),
    /** Nothing yet: the client has not come yet. */
    PENDING("not yet"),
    /** Nothing: it is restricted to no project at all. */
    NOTHING("nothing"),
    /** A sort that is not known. */
    UNKNOWN("not known");

    /** Types of identities (LXD source, shared/api/auth.go). */
    private static final Map<String, Power> IDENTITIES =
            Map.ofEntries(
                    Map.entry("Client certificate (unrestricted)", ADMINISTRATOR),
                    Map.entry("Client certificate (restricted)", PROJECTS),
                    Map.entry("Client certificate", GROUPS),
                    Map.entry("Server certificate", SERVER),
                    Map.entry("Metrics certificate (unrestricted)", METRICS),
                    Map.entry("Metrics certificate (restricted)", METRICS),
                    Map.entry("OIDC client", GROUPS),
                    Map.entry("DevLXD token bearer", GROUPS),
                    Map.entry("Client token bearer", GROUPS),
                    Map.entry("Initial UI token bearer", ADMINISTRATOR),
                    Map.entry("Cluster link certificate", GROUPS));

    private final String label;

    Power(String label) {
        this.label = label;
    }

    /** A few words, as in {@code administrator}. */
    public String label() {
        return label;
    }

    /** Of an entry of {@code /1.0/certificates}. */
    static Power of(Certificate entry) {
        return switch (entry.type()) {
            case "client" ->
                    entry.restricted()
                            ? entry.projects().isEmpty() ? NOTHING : PROJECTS
                            : ADMINISTRATOR;
            case "metrics" -> METRICS;
            case "server" -> SERVER;
            default -> UNKNOWN;
        };
    }

    /** Of an identity of {@code /1.0/auth/identities}. */
    static Power ofIdentity(String type) {
        return type.endsWith(" (pending)") ? PENDING : IDENTITIES.getOrDefault(type, UNKNOWN);
    }
}
