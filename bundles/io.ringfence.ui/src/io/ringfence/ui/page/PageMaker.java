package io.ringfence.ui.page;

import java.util.Optional;

/** Knows what the details of something say; a DS whiteboard service of each capability. */
public interface PageMaker {

    /**
     * The page for what is selected, empty when this maker does not know its sort. Called in the
     * background.
     */
    Optional<Page> page(Object selected);
}
