package io.ringfence.ui.estate;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The address of something in an estate: what selections carry. It is a name and not a record of a
 * capture, so it still means the same thing after a refresh.
 *
 * @param server the server's name in the capture
 * @param kind what sort of thing
 * @param project its project, for a project its own name; empty for what belongs to no project
 * @param name its name; empty for all things of the kind there
 */
public record Entity(String server, Kind kind, String project, String name) {

    /** The sorts of things, in the order in which they are listed. */
    public enum Kind {
        SERVER(Messages.kind_server, Messages.kind_servers, "kind-server"),
        PROJECT(Messages.kind_project, Messages.kind_projects, "kind-project"),
        INSTANCE(Messages.kind_instance, Messages.kind_instances, "kind-container"),
        PROFILE(Messages.kind_profile, Messages.kind_profiles, "kind-profile"),
        NETWORK(Messages.kind_network, Messages.kind_networks, "kind-network"),
        ACL(Messages.kind_acl, Messages.kind_acls, "kind-acl"),
        VOLUME(Messages.kind_volume, Messages.kind_volumes, "kind-volume"),
        MEMBER(Messages.kind_member, Messages.kind_members, "kind-member"),
        HOST(Messages.kind_host, Messages.kind_hosts, "kind-host"),
        POOL(Messages.kind_pool, Messages.kind_pools, "kind-pool"),
        CERTIFICATE(Messages.kind_certificate, Messages.kind_certificates, "kind-certificate"),
        IDENTITY(Messages.kind_identity, Messages.kind_identities, "kind-identity"),
        TOKEN(Messages.kind_token, Messages.kind_tokens, "kind-token"),
        WARNING(Messages.kind_warning, Messages.kind_warnings, "kind-warning");

        private final String label;
        private final String groupLabel;
        private final String icon;

        Kind(String label, String groupLabel, String icon) {
            this.label = label;
            this.groupLabel = groupLabel;
            this.icon = icon;
        }

        /** The word for one, as in {@code Instance}. */
        public String label() {
            return label;
        }

        /** The word for several, as in {@code Instances}. */
        public String groupLabel() {
            return groupLabel;
        }

        /** The name of its icon. */
        public String icon() {
            return icon;
        }
    }

    /** As much of a fingerprint as people read. */
    private static final int SHORT = 12;

    /** A server. */
    public static Entity server(String server) {
        return new Entity(server, Kind.SERVER, "", server);
    }

    /** A project of a server. */
    public static Entity project(String server, String project) {
        return new Entity(server, Kind.PROJECT, project, project);
    }

    /** All things of a kind in a project, or on the server when {@code project} is empty. */
    public static Entity group(String server, Kind kind, String project) {
        return new Entity(server, kind, project, "");
    }

    /** Whether it stands for all things of its kind in one place. */
    public boolean isGroup() {
        return name.isEmpty();
    }

    /** Whether {@code other} is this or lies in it. */
    public boolean covers(Entity other) {
        if (!server.equals(other.server)) {
            return false;
        }
        return switch (kind) {
            case SERVER -> true;
            case PROJECT -> !project.isEmpty() && project.equals(other.project);
            default ->
                    kind == other.kind
                            && project.equals(other.project)
                            && (isGroup() || name.equals(other.name));
        };
    }

    /**
     * By hand: of an estate millions are compared, which the record's own takes much longer for.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Entity entity
                        && kind == entity.kind
                        && name.equals(entity.name)
                        && project.equals(entity.project)
                        && server.equals(entity.server);
    }

    @Override
    public int hashCode() {
        int of = server.hashCode();
        of = 31 * of + kind.ordinal();
        of = 31 * of + project.hashCode();
        return 31 * of + name.hashCode();
    }

    /** As in {@code web-01/default/shop}: the way to it. */
    public String path() {
        return path(label());
    }

    /**
     * The same for people.
     *
     * @param called what it is called: the name of a certificate, not its fingerprint
     */
    public String path(String called) {
        StringBuilder path = new StringBuilder(server);
        if (!project.isEmpty()) {
            path.append('/').append(project);
        }
        if (kind != Kind.SERVER && kind != Kind.PROJECT) {
            path.append('/').append(called);
        }
        return path.toString();
    }

    /** What to call it where its place is known: its name, or the word for its kind. */
    public String label() {
        if (isGroup()) {
            return kind.groupLabel();
        }
        boolean fingerprint = kind == Kind.CERTIFICATE && name.length() > SHORT;
        return fingerprint ? name.substring(0, SHORT) : name;
    }
}
