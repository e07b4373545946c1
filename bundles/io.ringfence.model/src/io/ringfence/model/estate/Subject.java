package io.ringfence.model.estate;

/**
 * What a note is about: a check's outcome for one thing. All parts are names, so that a note still
 * finds its finding in the next capture.
 *
 * @param check the id of the check, as in {@code instance.privileged}
 * @param server the server's name
 * @param type sort of the entity, as in {@code instance}
 * @param project the entity's project, empty when it belongs to none
 * @param name the entity's name
 * @param device the entity's device, empty when it is about all of it
 */
public record Subject(
        String check, String server, String type, String project, String name, String device) {}
