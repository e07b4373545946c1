package io.ringfence.audit.ui.review;

import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Finding;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.facts.EntityNames;

import java.util.List;

/**
 * What findings are about: one for all findings about the same, for there are many.
 *
 * @param number counts the things of an audit from 0
 * @param server the server's name
 * @param ref its address in the audit, with the device if it is about one
 * @param entity its address in the estate
 * @param name what people call it, with the device if it is about one
 * @param others where else in the estate it belongs
 */
public record Thing(
        int number, String server, EntityRef ref, Entity entity, String name, List<Entity> others) {

    static Thing of(int number, Finding finding, EntityNames names, Places places) {
        Entity entity = ReviewRow.entityOf(finding);
        String device = finding.entity().deviceName();
        String name = names.of(entity) + (device.isEmpty() ? "" : ":" + device);
        return new Thing(
                number, finding.server(), finding.entity(), entity, name, places.of(entity));
    }

    /** Whether it is this, lies in it, or belongs there otherwise. */
    boolean isIn(Entity place) {
        return place.covers(entity) || others.contains(place);
    }

    /** Whether nothing else is to be said of it than of another one. */
    boolean isAs(Thing other) {
        return name.equals(other.name) && others.equals(other.others);
    }
}
