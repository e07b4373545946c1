package io.ringfence.model.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.ServerIdentity;

import org.junit.jupiter.api.Test;

import java.util.Map;

class SameServersTest {

    private static final ServerIdentity OLD = new ServerIdentity("a".repeat(64), "web");
    private static final ServerIdentity NEW = new ServerIdentity("b".repeat(64), "web");
    private static final ServerIdentity NEWER = new ServerIdentity("c".repeat(64), "web");
    private static final ServerIdentity NAMED = new ServerIdentity("", "web 2");
    private static final SameServers NONE = SameServers.of(Map.of());

    @Test
    void anotherCertificateIsAnotherServerUntilTheUserSaysOtherwise() {
        assertThat(NONE.differ(OLD, NEW)).isTrue();
        assertThat(NONE.differ(OLD, OLD)).isFalse();
        SameServers said = NONE.with(OLD, NEW);
        assertThat(said.differ(NEW, OLD)).isFalse();
        assertThat(said.differ(OLD, NEWER)).isTrue();
        assertThat(said.with(NEW, NEWER).differ(OLD, NEWER)).isFalse();
    }

    @Test
    void namesCountWhereACertificateIsNotKnown() {
        assertThat(NONE.differ(OLD, NAMED)).isTrue();
        assertThat(NONE.differ(OLD, new ServerIdentity("", "web"))).isFalse();
        assertThat(NONE.differ(OLD, ServerIdentity.UNKNOWN)).isFalse();
        assertThat(NONE.differ(new ServerIdentity("", ""), NAMED)).isFalse();
    }

    @Test
    void isKeptAsASetting() {
        SameServers said = NONE.with(OLD, NEW).with(NAMED, NEWER).with(NEW, OLD);
        SameServers read = SameServers.of(Map.of(SameServers.KEY, said.text()));
        assertThat(read.groups()).containsExactlyInAnyOrderElementsOf(said.groups());
        assertThat(read.differ(NAMED, NEWER)).isFalse();
        assertThat(read.differ(OLD, NEWER)).isTrue();
        assertThat(SameServers.of(Map.of(SameServers.KEY, "\n x  x \n"))).isNotEqualTo(NONE);
    }
}
