package io.ringfence.remote.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.ClientHome;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Where the socket of the local daemon is. */
class SocketsTest {

    private static final String SNAP = "/var/snap/lxd/common/lxd/unix.socket";
    private static final String DEB = "/var/lib/lxd/unix.socket";
    private static final String INCUS = "/var/lib/incus/unix.socket";

    @TempDir Path root = Path.of("");
    private ClientHome home = new ClientHome(root);

    @BeforeEach
    void newHome() {
        home = new ClientHome(root);
    }

    private Sockets sockets() {
        return new Sockets(home.environment());
    }

    @Test
    void takesTheFirstThatExists() throws SourceException {
        home.file(INCUS, "");
        assertThat(sockets().find()).isEqualTo(home.path(INCUS));
        home.file(DEB, "");
        assertThat(sockets().find()).isEqualTo(home.path(DEB));
        home.file(SNAP, "");
        assertThat(sockets().find()).isEqualTo(home.path(SNAP));
        home.file("/run/incus/unix.socket", "");
        assertThat(sockets().find(Flavour.INCUS)).isEqualTo(home.path("/run/incus/unix.socket"));
        assertThat(sockets().existing()).hasSize(4);
    }

    @Test
    void aVariableLeavesNoRoomForAnotherDaemon() throws SourceException {
        home.file(DEB, "").file(INCUS, "").set("LXD_DIR", "/no/such");
        SourceException thrown =
                catchThrowableOfType(SourceException.class, () -> sockets().find());
        assertThat(thrown.problem().what())
                .isEqualTo("there is no socket of a daemon at /no/such/unix.socket");
        home.set("LXD_SOCKET", home.path(INCUS).toString());
        assertThat(sockets().find()).isEqualTo(home.path(INCUS));
    }

    @Test
    void namesAllPlacesWhenThereIsNone() {
        SourceException thrown =
                catchThrowableOfType(SourceException.class, () -> sockets().find());
        assertThat(thrown.problem().what()).contains(SNAP, DEB, "/run/incus/unix.socket", INCUS);
        assertThat(sockets().existing()).isEmpty();
    }

    @Test
    void anEmptyVariableIsNone() throws SourceException {
        home.file(DEB, "").set("LXD_DIR", "");
        assertThat(sockets().find()).isEqualTo(home.path(DEB));
    }
}
