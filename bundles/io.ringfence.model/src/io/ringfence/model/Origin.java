package io.ringfence.model;

/**
 * Where a value comes from.
 *
 * @param kind which sort of thing sets it
 * @param project the project of that thing, empty where it has none
 * @param name the name of that thing, empty for {@link Kind#DEFAULT}
 */
public record Origin(Kind kind, String project, String name) {

    /** The sort of thing that can set a value. */
    public enum Kind {
        INSTANCE("instance"),
        SNAPSHOT("snapshot"),
        PROFILE("profile"),
        PROJECT("project"),
        SERVER("server"),
        NETWORK("network"),
        ACL("acl"),
        POOL("pool"),
        VOLUME("volume"),
        CERTIFICATE("certificate"),
        TOKEN("token"),
        WARNING("warning"),
        HOST("host"),
        CONNECTION("connection"),
        /** A table that ships with Ringfence, as in releases and advisories. */
        TABLE("table"),
        /** Nobody sets it: the default of LXD applies. */
        DEFAULT("default"),
        /** Concluded, not told; the name says from what. */
        INFERRED("inferred"),
        /** Set somewhere that this client may not see. */
        HIDDEN("not visible");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The word for people and for machine-readable results. */
        public String label() {
            return label;
        }
    }

    /** Nobody sets it. */
    public static final Origin DEFAULT = new Origin(Kind.DEFAULT, "", "");

    /** Set somewhere that this client may not see. */
    public static final Origin HIDDEN = new Origin(Kind.HIDDEN, "", "");

    /** A thing of a project. */
    public static Origin of(Kind kind, String project, String name) {
        return new Origin(kind, project, name);
    }

    /** A thing that belongs to no project. */
    public static Origin of(Kind kind, String name) {
        return new Origin(kind, "", name);
    }

    /** As in {@code profile default/web}, {@code server web-01}, {@code default}. */
    public String label() {
        if (name.isEmpty()) {
            return kind.label();
        }
        return kind.label() + " " + (project.isEmpty() ? name : project + "/" + name);
    }
}
