package io.ringfence.audit.checks.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Remedy;
import io.ringfence.audit.Severity;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.Servers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassedThroughDeviceTest {

    private final PassedThroughDevice check = new PassedThroughDevice(HostDevices.bundled());

    @ParameterizedTest
    @CsvSource({
        "/dev/mem, HIGH", "/dev/kmsg, HIGH", "/dev/kvm, HIGH", "/dev/sg0, HIGH",
        "/dev/../dev/kvm, HIGH", "/dev/net/tun, MEDIUM", "/dev/fuse, MEDIUM",
                "/dev/ttyUSB0, MEDIUM",
        "/dev/null, LOW", "/dev/nullify, MEDIUM"
    })
    void weighsCharacterDevicesByPath(String path, Severity expected) {
        Finding finding = container("unix-char", "path", path);

        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.severity()).isEqualTo(expected);
    }

    @Test
    void looksAtTheHostsSideOfACharacterDevice() {
        assertThat(container("unix-char", "source", "/dev/kvm", "path", "/dev/x").message())
                .isEqualTo(
                        "The instance has the character device /dev/kvm of the host: the"
                                + " virtualisation interface of the host's kernel.");
        assertThat(container("unix-char", "source", "/dev/ttyS0", "path", "/dev/kvm").severity())
                .isEqualTo(Severity.MEDIUM);
    }

    @Test
    void numbersCountMoreThanNames() {
        assertThat(severity("unix-char", "path", "/dev/x", "major", "1", "minor", "1"))
                .isEqualTo(Severity.HIGH);
        assertThat(severity("unix-char", "path", "/dev/mem", "major", "10", "minor", "200"))
                .isEqualTo(Severity.MEDIUM);
        assertThat(severity("unix-char", "path", "/dev/x", "major", "13", "minor", "77"))
                .isEqualTo(Severity.HIGH);
    }

    @Test
    void blockDevicesAndPciAreHigh() {
        assertThat(severity("unix-block", "path", "/dev/sdb")).isEqualTo(Severity.HIGH);
        assertThat(severity("pci", "address", "0000:01:00.0")).isEqualTo(Severity.HIGH);
        assertThat(container("pci", "address", "0000:01:00.0").evidence().get(1).value())
                .isEqualTo("0000:01:00.0");
    }

    @Test
    void tellsOneUsbDeviceFromAll() {
        assertThat(container("usb", "vendorid", "046d", "productid", "c52b").message())
                .isEqualTo("The instance gets the USB devices of the host that match 046d:c52b.");
        assertThat(container("usb").message())
                .isEqualTo("The instance gets every USB device of the host.");
        assertThat(container("unix-hotplug", "vendorid", "046d").message())
                .isEqualTo(
                        "The instance gets the hot-plugged devices of the host that match 046d:*.");
        assertThat(severity("infiniband", "nictype", "physical", "parent", "ib0"))
                .isEqualTo(Severity.MEDIUM);
    }

    @Test
    void aVirtualMachineGetsTheWholeGpu() {
        Finding vm =
                Checked.of(
                                check,
                                Servers.server()
                                        .vm("default", "v1", v -> v.device("g", "gpu", "id", "0")))
                        .about("default/v1:g");

        assertThat(vm.severity()).isEqualTo(Severity.HIGH);
        assertThat(severity("gpu")).isEqualTo(Severity.MEDIUM);
        assertThat(container("gpu", "gputype", "mdev").message())
                .isEqualTo("The instance has a part of a GPU of the host.");
    }

    @Test
    void anEmulatedTpmIsNoDeviceOfTheHost() {
        assertThat(container("tpm", "path", "/dev/tpm0").outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void saysThatThereIsNone() {
        Finding finding =
                Checked.of(
                                check,
                                Servers.server()
                                        .container(
                                                "c1",
                                                c ->
                                                        c.device("root", "disk", "pool", "default")
                                                                .device("k", "none")))
                        .only();

        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void removesTheDevice() {
        assertThat(Remedy.of(container("usb"), false).commands())
                .containsExactly("lxc config device remove --project default c1 d");
    }

    private Severity severity(String type, String... options) {
        return container(type, options).severity();
    }

    private Finding container(String type, String... options) {
        return Checked.of(
                        check, Servers.server().container("c1", c -> c.device("d", type, options)))
                .about("default/c1:d");
    }
}
