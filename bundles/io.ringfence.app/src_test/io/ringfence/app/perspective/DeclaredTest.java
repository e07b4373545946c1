package io.ringfence.app.perspective;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/** The order of the tabs. */
class DeclaredTest {

    @Test
    void reviewIsFirstWhoeverDeclaresTheOthers() {
        Declared review = new Declared(Declared.REVIEW, "Review", "io.ringfence.app");
        Declared early = new Declared("io.ringfence.a.x", "Z", "io.ringfence.a");
        Declared maps = new Declared("io.ringfence.idmap.ui.maps", "ID maps", "io.ringfence.idmap");
        Declared trust = new Declared("io.ringfence.a", "Trust", "io.ringfence.remote");
        assertThat(List.of(trust, maps, review, early).stream().sorted(Declared.ORDER))
                .containsExactly(review, early, maps, trust);
    }
}
