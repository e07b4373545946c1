package io.ringfence.audit;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;

/**
 * What stays the same of a finding from one audit to the next: which check said something of what.
 *
 * @param check the id of the check
 * @param server the server's name
 * @param entity what it is about
 */
public record FindingKey(String check, String server, EntityRef entity) {

    /** The key of a finding. */
    public static FindingKey of(Finding finding) {
        return new FindingKey(finding.check().id(), finding.server(), finding.entity());
    }

    /**
     * By hand: of an estate millions are compared, which the record's own takes much longer for.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof FindingKey key
                        && check.equals(key.check)
                        && entity.equals(key.entity)
                        && server.equals(key.server);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * check.hashCode() + server.hashCode()) + entity.hashCode();
    }

    /** The same on a server that has another name: captures may call one server differently. */
    public FindingKey on(String other) {
        if (other.equals(server)) {
            return this;
        }
        boolean itself = entity.type() == EntityRef.Type.SERVER && entity.name().equals(server);
        return new FindingKey(
                check, other, itself ? EntityRef.of(EntityRef.Type.SERVER, other) : entity);
    }

    /**
     * The keys under which the check would say that it could not find this out: a check that cannot
     * see a listing says so once, of the project or of the server, and what is unknown of an entity
     * holds for its devices.
     */
    public List<FindingKey> wider() {
        return List.of(
                new FindingKey(
                        check,
                        server,
                        new EntityRef(entity.type(), entity.project(), entity.name(), null)),
                new FindingKey(
                        check, server, EntityRef.of(EntityRef.Type.PROJECT, entity.project())),
                new FindingKey(check, server, EntityRef.of(EntityRef.Type.SERVER, server)));
    }
}
