package io.ringfence.audit.checks.device;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.Severity;
import io.ringfence.audit.check.DeviceCheck;
import io.ringfence.audit.check.HostPath;
import io.ringfence.audit.check.InstanceDevice;

import java.util.List;
import java.util.stream.Stream;

/** {@code device.passthrough}: hardware of the host in the hands of an instance. */
final class PassedThroughDevice extends DeviceCheck {

    private final HostDevices known;

    PassedThroughDevice(HostDevices known) {
        super(
                "device.passthrough",
                "It has no device of the host.",
                "pci",
                "usb",
                "gpu",
                "unix-char",
                "unix-block",
                "unix-hotplug",
                "infiniband",
                "tpm");
        this.known = known;
    }

    @Override
    protected void checkDevice(InstanceDevice device, CheckContext context, Findings findings) {
        switch (device.device().type()) {
            case "tpm" -> findings.pass(device.ref(), "The TPM is emulated, not the host's.");
            case "pci" ->
                    fail(
                            findings,
                            device,
                            Severity.HIGH,
                            "The instance has the PCI device "
                                    + device.option("address")
                                    + " of the host, direct memory access included.",
                            "address");
            case "unix-block" ->
                    fail(
                            findings,
                            device,
                            Severity.HIGH,
                            "The instance has the block device " + node(device) + " of the host.",
                            "source",
                            "path",
                            "major",
                            "minor");
            case "unix-char" -> character(findings, device);
            case "gpu" -> gpu(findings, device);
            case "infiniband" ->
                    fail(
                            findings,
                            device,
                            Severity.MEDIUM,
                            "The instance has the InfiniBand device "
                                    + device.option("parent")
                                    + " of the host.",
                            "parent",
                            "nictype");
            default -> plugged(findings, device);
        }
    }

    private void character(Findings findings, InstanceDevice device) {
        HostDevices.Entry entry =
                known.find(
                        HostPath.of(node(device)), device.option("major"), device.option("minor"));
        String what = entry == null ? "" : ": " + entry.what();
        fail(
                findings,
                device,
                entry == null ? Severity.MEDIUM : entry.severity(),
                "The instance has the character device "
                        + node(device)
                        + " of the host"
                        + what
                        + ".",
                "source",
                "path",
                "major",
                "minor");
    }

    /** Containers share the host's driver; a virtual machine gets the PCI device. */
    private static void gpu(Findings findings, InstanceDevice device) {
        String kind = device.option("gputype");
        boolean physical = kind.isEmpty() || kind.equals("physical");
        boolean container = device.instance().isContainer();
        String message =
                !physical
                        ? "The instance has a part of a GPU of the host."
                        : container
                                ? "The container uses a GPU through the driver of the host."
                                : "The virtual machine has a GPU of the host, direct memory access"
                                        + " included.";
        fail(
                findings,
                device,
                physical && !container ? Severity.HIGH : Severity.MEDIUM,
                message,
                "gputype",
                "pci",
                "id");
    }

    private static void plugged(Findings findings, InstanceDevice device) {
        boolean usb = device.device().type().equals("usb");
        boolean all =
                Stream.of("vendorid", "productid", "serial", "busnum", "devnum")
                        .allMatch(key -> device.option(key).isEmpty());
        String sort = usb ? "USB" : "hot-plugged";
        fail(
                findings,
                device,
                Severity.MEDIUM,
                all
                        ? "The instance gets every " + sort + " device of the host."
                        : "The instance gets the "
                                + sort
                                + " devices of the host that match "
                                + orAny(device.option("vendorid"))
                                + ":"
                                + orAny(device.option("productid"))
                                + ".",
                "vendorid",
                "productid");
    }

    private static void fail(
            Findings findings,
            InstanceDevice device,
            Severity severity,
            String message,
            String... keys) {
        List<Evidence> evidence =
                Stream.concat(Stream.of("type"), Stream.of(keys))
                        .filter(key -> !device.option(key).isEmpty())
                        .map(device::evidence)
                        .toList();
        findings.fail(device.ref(), severity, message, evidence);
    }

    /** The path on the host: {@code source} is {@code path} when it is not set. */
    private static String node(InstanceDevice device) {
        String source = device.option("source");
        return source.isEmpty() ? device.option("path") : source;
    }

    private static String orAny(String id) {
        return id.isEmpty() ? "*" : id;
    }
}
