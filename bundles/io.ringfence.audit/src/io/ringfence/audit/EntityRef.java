package io.ringfence.audit;

import org.eclipse.jdt.annotation.Nullable;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/**
 * What a finding is about.
 *
 * @param type what sort of thing
 * @param project empty for what belongs to no project
 * @param name its name; for a certificate its fingerprint, for a volume {@code POOL/TYPE/NAME}
 * @param device the device of the entity, null when the finding is about the entity itself
 */
public record EntityRef(Type type, String project, String name, @Nullable String device)
        implements Comparable<EntityRef> {

    /** The sorts of entities of machine-readable results. */
    public enum Type {
        SERVER,
        MEMBER,
        PROJECT,
        INSTANCE,
        PROFILE,
        NETWORK,
        ACL,
        POOL,
        VOLUME,
        CERTIFICATE,
        TOKEN,
        WARNING,
        HOST;

        /** The word for people and in machine-readable results. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Comparator<EntityRef> ORDER =
            Comparator.comparing(EntityRef::type)
                    .thenComparing(EntityRef::project)
                    .thenComparing(EntityRef::name)
                    .thenComparing(EntityRef::deviceName);

    /** Something that is in no project, as a server or a pool. */
    public static EntityRef of(Type type, String name) {
        return new EntityRef(type, "", name, null);
    }

    /** Something in a project. */
    public static EntityRef of(Type type, String project, String name) {
        return new EntityRef(type, project, name, null);
    }

    /** The same entity, narrowed to one of its devices. */
    public EntityRef withDevice(String deviceName) {
        return new EntityRef(type, project, name, deviceName);
    }

    /** The device's name, empty when the finding is about the entity itself. */
    public String deviceName() {
        String name = device;
        return name == null ? "" : name;
    }

    /** As in {@code shop/c1}, {@code shop/c1:eth0}, {@code web-01}. */
    public String label() {
        String text = project.isEmpty() ? name : project + "/" + name;
        return device == null ? text : text + ":" + device;
    }

    /**
     * By hand: of an estate millions are compared, which the record's own takes much longer for.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof EntityRef ref
                        && type == ref.type
                        && name.equals(ref.name)
                        && project.equals(ref.project)
                        && Objects.equals(device, ref.device);
    }

    @Override
    public int hashCode() {
        int of = type.ordinal();
        of = 31 * of + project.hashCode();
        of = 31 * of + name.hashCode();
        return 31 * of + Objects.hashCode(device);
    }

    @Override
    public int compareTo(EntityRef other) {
        return ORDER.compare(this, other);
    }
}
