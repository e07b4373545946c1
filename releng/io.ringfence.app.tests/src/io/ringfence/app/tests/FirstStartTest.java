package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.service.LxdState;
import io.ringfence.remote.RemoteSourceProvider;
import io.ringfence.remote.config.Environment;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the first page offers to somebody who has used LXD on this machine, but never Ringfence. */
@ExtendWith(WorkbenchRunner.class)
class FirstStartTest {

    private final Workbench workbench = new Workbench();

    @TempDir private Path machine = Path.of("");

    @BeforeEach
    void openNothing() {
        workbench.closeAll();
    }

    @AfterEach
    void leaveTheMachine() {
        TestServers.get().forgetMachine();
        workbench.closeAll();
    }

    @Test
    void theLocalDaemonAndTheRemotesOfTheClientAreALinkEach() throws Exception {
        Path client = Files.createDirectories(machine.resolve("home/.config/lxc"));
        Files.writeString(
                client.resolve("config.yml"),
                """
                default-remote: backup
                remotes:
                  backup: {addr: "https://127.0.0.1:1", auth_type: tls}
                  images: {addr: "https://images.example.org", protocol: simplestreams, public: true}
                  local: {addr: "unix://"}
                  web: {addr: "https://127.0.0.1:2", auth_type: tls}
                """);
        Path socket =
                Files.createDirectories(machine.resolve("root/var/lib/lxd")).resolve("unix.socket");
        var environment =
                new Environment(Map.of(), machine.resolve("home"), machine.resolve("root"));
        try (ServerSocketChannel daemon = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                RemoteSourceProvider provider = new RemoteSourceProvider(environment)) {
            daemon.bind(UnixDomainSocketAddress.of(socket));
            TestServers.get().beOn(provider);
            lookAgain();
            Screen.until(
                    "the remotes",
                    () -> workbench.overview.links().containsAll(List.of("backup", "web")));
            assertThat(workbench.overview.links())
                    .startsWith("LXD on this machine", "backup", "web")
                    .contains("Connect to another server…", "Open the sample")
                    .doesNotContain("images", "local");
            assertThat(workbench.overview.labels())
                    .contains(
                            socket.toString(),
                            "https://127.0.0.1:1, default remote of lxc",
                            "https://127.0.0.1:2, remote of lxc");
            workbench.overview.follow("web");
            Screen.until("it being opened", () -> isOpen(workbench.state()));
            workbench.closeAll();
        }
    }

    /** As at a start: views look around when they are made. */
    private void lookAgain() {
        Screen.run(() -> ViewPage.page().hideView(workbench.overview.part()));
        workbench.overview.activate();
    }

    private static boolean isOpen(LxdState state) {
        return state.sources().stream().anyMatch(source -> source.spec().equals("web"));
    }
}
