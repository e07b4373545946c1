package io.ringfence.audit.ui.overview;

import io.ringfence.ui.scene.Box;
import io.ringfence.ui.scene.Scene;

/** Makes figures usable: those that lead somewhere, and those that have more to say. */
final class Spots {

    private Spots() {}

    static void add(Scene.Builder scene, Figure figure, Box box) {
        if (figure.door() != null || !figure.note().isEmpty()) {
            scene.spot(box, figure.id(), figure.words(), figure.note(), figure);
        }
    }
}
