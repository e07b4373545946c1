package io.ringfence.audit.ui.review;

import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Finding;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.facts.EntityNames;

/**
 * What findings are about: one for all findings about the same, for there are many.
 *
 * @param number counts the things of an audit from 0
 * @param server the server's name
 * @param ref its address in the audit, with the device if it is about one
 * @param entity its address in the estate
 * @param name what people call it, with the device if it is about one
 */
public record Thing(int number, String server, EntityRef ref, Entity entity, String name) {

    static Thing of(int number, Finding finding, EntityNames names) {
        Entity entity = ReviewRow.entityOf(finding);
        String device = finding.entity().deviceName();
        String name = names.of(entity) + (device.isEmpty() ? "" : ":" + device);
        return new Thing(number, finding.server(), finding.entity(), entity, name);
    }
}
