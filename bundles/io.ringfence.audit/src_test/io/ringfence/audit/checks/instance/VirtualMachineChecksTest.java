package io.ringfence.audit.checks.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Evidence;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.Servers;

import org.junit.jupiter.api.Test;

class VirtualMachineChecksTest {

    @Test
    void ownOptionsOfTheEmulator() {
        Checked checked =
                Checked.of(
                        new RawQemu(),
                        Servers.server()
                                .vm("v1", "raw.qemu", "-drive file=/dev/sda")
                                .vm(
                                        "v2",
                                        "raw.qemu.conf",
                                        "[x]",
                                        "raw.qemu.scriptlet",
                                        "def f(): 1")
                                .vm("v3")
                                .container("c1", "raw.qemu", "-x"));
        assertThat(checked.says("default/v1"))
                .isEqualTo("fail high: The emulator gets options past the server's own.");
        assertThat(checked.about("default/v2").evidence())
                .extracting(Evidence::key)
                .containsExactly("raw.qemu.conf", "raw.qemu.scriptlet");
        assertThat(checked.says("default/v3")).isEqualTo("notApplicable: No raw.qemu key is set.");
        assertThat(checked.says("default/c1")).isEqualTo("notApplicable: It is a container.");
    }

    @Test
    void secureBoot() {
        Checked checked =
                Checked.of(
                        new SecureBootDisabled(),
                        Servers.server()
                                .vm("v0")
                                .vm("v1", "security.secureboot", "false")
                                .vm("v2", "security.csm", "true")
                                .vm("v3", "boot.mode", "uefi-nosecureboot")
                                .vm("v4", "boot.mode", "uefi-secureboot")
                                .vm("v5", "boot.mode", "bios")
                                .container("c1", "security.secureboot", "false"));
        assertThat(checked.says("default/v0")).isEqualTo("pass: It boots with Secure Boot.");
        assertThat(checked.says("default/v1"))
                .isEqualTo("fail medium: It boots without Secure Boot.");
        assertThat(checked.says("default/v2"))
                .isEqualTo("fail medium: It boots with BIOS firmware, which checks nothing.");
        assertThat(checked.about("default/v3").evidence())
                .extracting(Evidence::value)
                .containsExactly("uefi-nosecureboot");
        assertThat(checked.about("default/v4").outcome()).isEqualTo(Outcome.PASS);
        assertThat(checked.about("default/v5").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(checked.about("default/c1").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void imagesOfTheHost() {
        Servers server =
                Servers.server()
                        .container("c1", "security.devlxd.images", "true")
                        .vm("v1", "security.guestapi.images", "true");
        Checked lxd = Checked.of(new ImageAccess(), server);
        assertThat(lxd.says("default/c1"))
                .isEqualTo("fail low: It can read images of the host from inside.");
        assertThat(lxd.about("default/v1").outcome()).isEqualTo(Outcome.PASS);

        Checked incus = Checked.of(new ImageAccess(), server.incus("6.0.4"));
        assertThat(incus.about("default/c1").outcome()).isEqualTo(Outcome.PASS);
        assertThat(incus.about("default/v1").outcome()).isEqualTo(Outcome.FAIL);
    }
}
