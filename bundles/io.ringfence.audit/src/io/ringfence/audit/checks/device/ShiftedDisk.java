package io.ringfence.audit.checks.device;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.HostPath;
import io.ringfence.audit.check.InstanceDevice;

/** {@code device.disk-shift}: root of the container owns what it writes as root of the host. */
final class ShiftedDisk extends HostDiskCheck {

    ShiftedDisk() {
        super("device.disk-shift");
    }

    @Override
    void checkHostDisk(
            InstanceDevice disk, HostPath source, CheckContext context, Findings findings) {
        if (!disk.instance().isContainer()) {
            findings.notApplicable(disk.ref(), "It is a disk of a virtual machine.");
        } else if (!disk.isTrue("shift")) {
            findings.pass(disk.ref(), "The disk is not shifted.");
        } else if (readOnly(disk)) {
            findings.pass(disk.ref(), "The disk is shifted, but read-only.");
        } else {
            findings.fail(
                    disk.ref(),
                    "Root of the container writes files of uid 0 to "
                            + source.text()
                            + " of the host.",
                    disk.evidence("shift"),
                    disk.evidence("source"));
        }
    }
}
