package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WorkbenchRunner.class)
class WorkbenchTest {

    @Test
    void opensOneWindowWithTheProductsName() {
        assertThat(Screen.ask(() -> Screen.window().getText())).contains("Ringfence");
        assertThat(Screen.ask(() -> Screen.window().isVisible())).isTrue();
    }
}
