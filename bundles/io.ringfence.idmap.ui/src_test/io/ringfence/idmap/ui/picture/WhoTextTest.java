package io.ringfence.idmap.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.OptionalLong;

class WhoTextTest {

    @Test
    void idsAreReadAsPeopleWriteThem() {
        assertThat(IdField.read("165536")).isEqualTo(OptionalLong.of(165_536));
        assertThat(IdField.read(" 165,536 ")).isEqualTo(OptionalLong.of(165_536));
        assertThat(IdField.read("4 294 967 294")).isEqualTo(OptionalLong.of(4_294_967_294L));
        assertThat(IdField.read("4294967295")).isEmpty();
        assertThat(IdField.read("-1")).isEmpty();
        assertThat(IdField.read("root")).isEmpty();
        assertThat(IdField.read("")).isEmpty();
    }
}
