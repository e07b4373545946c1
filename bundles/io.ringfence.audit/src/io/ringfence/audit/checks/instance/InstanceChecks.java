package io.ringfence.audit.checks.instance;

import io.ringfence.audit.Check;

import java.util.List;

/** The checks of this area. */
public final class InstanceChecks {

    private InstanceChecks() {}

    /** All of them, in the order of the catalogue. */
    public static List<Check> all() {
        return List.of(
                new PrivilegedContainer(),
                new NestedContainers(),
                new NotIsolated(),
                new OverlappingIdmap(),
                new HostIdsMapped(),
                new SmallIdmap(),
                new PendingIdmap(),
                new IgnoredIdmapKey(),
                new CpuLimit(),
                new MemoryLimit(),
                new ProcessLimit(),
                new RawLxc(RawLxcRules.bundled()),
                new RawAppArmor(),
                new RawSeccomp(),
                new RawQemu(),
                new DenyDefaultOff(),
                new InterceptedCalls(),
                new KernelModules(),
                new SecureBootDisabled(),
                new ImageAccess(),
                new SecretInConfig(),
                new HardeningNotInProfile(),
                new SnapshotKeys());
    }
}
