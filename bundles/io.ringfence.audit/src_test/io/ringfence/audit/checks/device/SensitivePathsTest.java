package io.ringfence.audit.checks.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Severity;
import io.ringfence.audit.check.HostPath;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;
import java.util.Set;

class SensitivePathsTest {

    private final SensitivePaths paths = SensitivePaths.bundled();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/etc",
                "/etc/shadow",
                "/root",
                "/root/.ssh",
                "/boot",
                "/proc/1",
                "/sys",
                "/dev",
                "/dev/mem",
                "/run",
                "/var",
                "/var/lib",
                "/var/lib/lxd/unix.socket",
                "/var/snap/lxd/common/lxd",
                "/var/snap",
                "/var/lib/incus",
                "/run/docker.sock",
                "/var/run/docker.sock",
                "/run/containerd/containerd.sock",
                "/run/podman/podman.sock",
                "/run/user/1000/podman/podman.sock",
                "/run/systemd/private",
                "/run/dbus/system_bus_socket",
                "//etc/../root/",
                "/usr/bin",
                "/sbin",
                "/etc/localtime",
                "/srv/proxy/docker.sock"
            })
    void criticalWhenWritable(String path) {
        assertThat(severity(path, false)).isEqualTo(Severity.CRITICAL);
    }

    @ParameterizedTest
    @CsvSource({
        "/var/lib/mysql, HIGH",
        "/run/user/1000, HIGH",
        "/dev/sdb, HIGH",
        "/home, HIGH",
        "/tmp/.X11-unix/X0, HIGH",
        "/usr/local/bin, HIGH"
    })
    void lessWhereLessIsGivenAway(String path, Severity expected) {
        assertThat(severity(path, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/srv",
                "/srv/etc",
                "/etcetera",
                "/home/ada/project",
                "/mnt/backup",
                "/opt/app",
                "/var/log",
                "/var/www",
                "/rooted",
                "/snap/x"
            })
    void harmless(String path) {
        assertThat(severity(path, false)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/etc/localtime,",
        "/etc/ssl/certs/ca.pem,",
        "/usr,",
        "/lib/modules,",
        "/etc, CRITICAL",
        "/etc/ssl, CRITICAL",
        "/, CRITICAL",
        "/etc/ssl/private, CRITICAL"
    })
    void whatIsOpenToAllIsHarmlessReadOnly(String path, @Nullable Severity expected) {
        assertThat(severity(path, true)).isEqualTo(expected);
    }

    @Test
    void knowsTheFoldersOfThisServersDaemons() {
        Set<String> daemons = Set.of("/opt/lxd");

        assertThat(paths.match(HostPath.of("/opt/lxd/x"), true, daemons)).isNotNull();
        assertThat(paths.match(HostPath.of("/opt"), true, daemons)).isNotNull();
        assertThat(paths.match(HostPath.of("/opt/lxd2"), true, daemons)).isNull();
    }

    @Test
    void entriesAreInTheirShortestFormAndUnique() {
        Set<String> seen = new HashSet<>();

        for (SensitivePaths.Entry entry : paths.entries()) {
            assertThat(HostPath.of(entry.path()).text()).isEqualTo(entry.path());
            assertThat(seen.add(entry.path())).isTrue();
            assertThat(entry.what()).doesNotEndWith(".");
        }
    }

    private @Nullable Severity severity(String path, boolean readOnly) {
        SensitivePaths.Match match = paths.match(HostPath.of(path), readOnly, Set.of());
        return match == null ? null : match.severity();
    }
}
