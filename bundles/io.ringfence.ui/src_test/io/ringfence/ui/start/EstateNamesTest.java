package io.ringfence.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class EstateNamesTest {

    private static final String OWN = "/home/me/.local/share/ringfence/estates/";

    @Test
    void oneWithANameIsCalledByItAndHasAPlace() {
        Path file = Path.of("/srv/audits/customer a.ringfence-estate");
        assertThat(EstateNames.name(file)).isEqualTo("customer a");
        assertThat(EstateNames.place(file)).isEqualTo("/srv/audits");
        Path close = Path.of("/srv/Estate 2026-13-40 05.15.23.ringfence-estate");
        assertThat(EstateNames.name(close)).isEqualTo("Estate 2026-13-40 05.15.23");
        Path more = Path.of("/srv/Estate 2026-11-22 05.15.23 acme.ringfence-estate");
        assertThat(EstateNames.name(more)).isEqualTo("Estate 2026-11-22 05.15.23 acme");
    }

    @Test
    void oneWithoutANameSaysWhenItWasBegun() {
        Path file = Path.of(OWN + "Estate 2026-11-22 05.15.23.ringfence-estate");
        assertThat(EstateNames.name(file)).isEqualTo("Without a name, begun 2026-11-22 05:15");
        assertThat(EstateNames.place(file)).isEmpty();
        Path second = Path.of(OWN + "Estate 2026-11-22 05.15.23 (2).ringfence-estate");
        assertThat(EstateNames.name(second)).isEqualTo("Without a name, begun 2026-11-22 05:15");
    }
}
