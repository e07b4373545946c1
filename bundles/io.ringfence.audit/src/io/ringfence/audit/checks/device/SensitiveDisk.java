package io.ringfence.audit.checks.device;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.HostPath;
import io.ringfence.audit.check.InstanceDevice;

import java.util.List;

/** {@code device.disk-sensitive-source}: a disk that hands over the host. */
final class SensitiveDisk extends HostDiskCheck {

    private final SensitivePaths paths;

    SensitiveDisk(SensitivePaths paths) {
        super("device.disk-sensitive-source");
        this.paths = paths;
    }

    @Override
    void checkHostDisk(
            InstanceDevice disk, HostPath source, CheckContext context, Findings findings) {
        DaemonFolders daemons = context.analyses().get(DaemonFolders.class, DaemonFolders::of);
        SensitivePaths.Match match = paths.match(source, readOnly(disk), daemons.paths());
        if (match == null) {
            findings.pass(disk.ref(), "The source is no sensitive path of the host.");
        } else {
            findings.fail(
                    disk.ref(),
                    match.severity(),
                    "The source " + source.text() + " " + match.reason() + ".",
                    List.of(disk.evidence("source"), disk.evidence("readonly")));
        }
    }
}
