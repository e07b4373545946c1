package io.ringfence.model.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Server;

import org.junit.jupiter.api.Test;

import java.util.List;

class BlastRadiusTest {

    private static final String OWN =
            "\"features.images\":\"true\",\"features.profiles\":\"true\","
                    + "\"features.networks\":\"true\",\"features.storage.volumes\":\"true\"";

    private final Server server =
            Trusting.server()
                    .project("closed", OWN + ",\"restricted\":\"true\"")
                    .project("loose", OWN)
                    .project(
                            "half",
                            OWN.replace("networks\":\"true", "networks\":\"false")
                                    + ",\"restricted\":\"true\"")
                    .project("open", "\"features.images\":\"true\"")
                    .read("s");

    @Test
    void aProjectOfItsOwnLeavesNothingOpen() {
        BlastRadius radius = BlastRadius.of(server, List.of("closed"));
        assertThat(radius.isClosed()).isTrue();
        assertThat(radius.lines()).isEmpty();
    }

    @Test
    void theWorstComesFirst() {
        BlastRadius radius = BlastRadius.of(server, List.of("half", "open"));
        assertThat(radius.isRoot()).isTrue();
        assertThat(radius.lines())
                .containsExactly(
                        "Through project open it can edit networks, profiles, storage.volumes of"
                            + " the project default, and open is not restricted: that is root on"
                            + " the host.",
                        "Through project half it can edit networks of the project default.");
        assertThat(BlastRadius.of(server, List.of("half")).isRoot()).isFalse();
    }

    @Test
    void aProjectThatIsNotRestrictedLeadsToTheHost() {
        for (String project : List.of("loose", "default")) {
            BlastRadius radius = BlastRadius.of(server, List.of("closed", project));
            assertThat(radius.isClosed()).isFalse();
            assertThat(radius.isRoot()).isTrue();
            assertThat(radius.shared()).isEmpty();
            assertThat(radius.lines())
                    .containsExactly(
                            "Project "
                                    + project
                                    + " is not restricted: it can give an instance there any path"
                                    + " of the host, and that is root on the host.");
        }
    }

    @Test
    void aProjectThatIsNotSeenIsSaid() {
        BlastRadius radius = BlastRadius.of(server, List.of("nosuch"));
        assertThat(radius.unseen()).containsExactly("nosuch");
        assertThat(radius.isClosed()).isFalse();
    }
}
