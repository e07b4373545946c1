package io.ringfence.ui.page;

import io.ringfence.ui.estate.Entity;

import java.util.List;

/** Adds to the page of an entity what one capability knows of it; a DS whiteboard service. */
public interface EntityParts {

    /** The parts, possibly none; called in the background. */
    List<Part> parts(Entity entity);
}
