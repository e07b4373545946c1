package io.ringfence.idmap.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.OptionalLong;

class TypedIdTest {

    @Test
    void idsAreReadAsPeopleWriteThem() {
        assertThat(TypedId.read("165536")).isEqualTo(OptionalLong.of(165_536));
        assertThat(TypedId.read(" 165,536 ")).isEqualTo(OptionalLong.of(165_536));
        assertThat(TypedId.read("4 294 967 294")).isEqualTo(OptionalLong.of(4_294_967_294L));
        assertThat(TypedId.read("4294967295")).isEmpty();
        assertThat(TypedId.read("-1")).isEmpty();
        assertThat(TypedId.read("root")).isEmpty();
        assertThat(TypedId.read("")).isEmpty();
    }
}
