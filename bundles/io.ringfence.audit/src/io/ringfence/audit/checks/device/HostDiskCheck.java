package io.ringfence.audit.checks.device;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.DeviceCheck;
import io.ringfence.audit.check.HostPath;
import io.ringfence.audit.check.InstanceDevice;

/** A check that concerns disks whose source is a path of the host. */
abstract class HostDiskCheck extends DeviceCheck {

    HostDiskCheck(String id) {
        super(id, "It has no disk.", "disk");
    }

    @Override
    protected final void checkDevice(InstanceDevice disk, CheckContext context, Findings findings) {
        String source = disk.option("source");
        if (!disk.option("pool").isEmpty() || source.isEmpty()) {
            findings.notApplicable(disk.ref(), "It is a volume of a storage pool.");
        } else if (!source.startsWith("/")) {
            // ceph:, cephfs:, cloud-init:config, agent:config, tmpfs: …
            findings.notApplicable(disk.ref(), "Its source is not a path of the host.");
        } else {
            checkHostDisk(disk, HostPath.of(source), context, findings);
        }
    }

    /** Whether the instance cannot write to the disk. */
    static boolean readOnly(InstanceDevice disk) {
        return disk.isTrue("readonly");
    }

    abstract void checkHostDisk(
            InstanceDevice disk, HostPath source, CheckContext context, Findings findings);
}
