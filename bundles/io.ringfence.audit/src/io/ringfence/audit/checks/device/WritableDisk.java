package io.ringfence.audit.checks.device;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.HostPath;
import io.ringfence.audit.check.InstanceDevice;

/** {@code device.disk-writable-source}: files of the host that an instance can change. */
final class WritableDisk extends HostDiskCheck {

    WritableDisk() {
        super("device.disk-writable-source");
    }

    @Override
    void checkHostDisk(
            InstanceDevice disk, HostPath source, CheckContext context, Findings findings) {
        if (readOnly(disk)) {
            findings.pass(disk.ref(), "The disk is read-only.");
        } else {
            findings.fail(
                    disk.ref(),
                    "The instance can write to " + source.text() + " of the host.",
                    disk.evidence("readonly"),
                    disk.evidence("source"));
        }
    }
}
