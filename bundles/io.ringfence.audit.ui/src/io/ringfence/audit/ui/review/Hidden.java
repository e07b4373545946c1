package io.ringfence.audit.ui.review;

/**
 * Something whose findings the user does not want to see for now.
 *
 * @param field {@link Field#CHECK}, {@link Field#SERVER} or {@link Field#ENTITY}
 * @param value the check's id, the server's name, or {@link io.ringfence.ui.estate.Entity#path the
 *     way} to the entity
 */
public record Hidden(Field field, String value) {}
