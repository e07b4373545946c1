package io.ringfence.audit.checks.device;

import io.ringfence.audit.Check;

import java.util.List;

/** The checks of this area. */
public final class DeviceChecks {

    private DeviceChecks() {}

    /** All of them, in the order of the catalogue. */
    public static List<Check> all() {
        SensitivePaths paths = SensitivePaths.bundled();
        return List.of(
                new SensitiveDisk(paths),
                new WritableDisk(),
                new ShiftedDisk(),
                new PassedThroughDevice(HostDevices.bundled()),
                new ExposedProxy(paths));
    }
}
