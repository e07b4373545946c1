package io.ringfence.remote.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

class EnvironmentTest {

    @Test
    void homeIsWhereTheClientsLook() {
        assertThat(Environment.of(Map.of("HOME", "/tmp/x"), "/root").home())
                .isEqualTo(Path.of("/tmp/x"));
        assertThat(Environment.of(Map.of("HOME", ""), "/root").home()).isEqualTo(Path.of("/root"));
        assertThat(Environment.of(Map.of(), "/root").home()).isEqualTo(Path.of("/root"));
        assertThat(Environment.of(Map.of(), "?").home()).isEqualTo(Path.of("/"));
    }
}
