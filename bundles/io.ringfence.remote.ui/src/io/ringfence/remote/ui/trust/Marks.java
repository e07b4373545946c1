package io.ringfence.remote.ui.trust;

import io.ringfence.ui.Icons;
import io.ringfence.ui.estate.Rating;

import org.eclipse.swt.graphics.Image;

/**
 * The marks of those who may enter. They are what was found of them, as in the Estate and the
 * Details: what they may do stands in words beside.
 */
final class Marks {

    private Marks() {}

    /**
     * @param icon name of what is shown while nothing was found
     */
    static Image image(Rating rating, String icon) {
        return rating.isEmpty() ? Icons.image(icon) : Icons.image(rating.worst());
    }
}
