package io.ringfence.audit.checks;

import io.ringfence.audit.Check;
import io.ringfence.audit.CheckProvider;
import io.ringfence.audit.checks.device.DeviceChecks;
import io.ringfence.audit.checks.host.HostChecks;
import io.ringfence.audit.checks.instance.InstanceChecks;
import io.ringfence.audit.checks.network.NetworkChecks;
import io.ringfence.audit.checks.nic.NicChecks;
import io.ringfence.audit.checks.profile.ProfileChecks;
import io.ringfence.audit.checks.project.ProjectChecks;
import io.ringfence.audit.checks.server.ServerChecks;
import io.ringfence.audit.checks.storage.StorageChecks;
import io.ringfence.audit.checks.trust.TrustChecks;

import org.osgi.service.component.annotations.Component;

import java.util.List;
import java.util.stream.Stream;

/** All checks that ship with Ringfence. */
@Component
public final class BuiltInChecks implements CheckProvider {

    @Override
    public List<Check> checks() {
        return Stream.of(
                        ServerChecks.all(),
                        TrustChecks.all(),
                        ProjectChecks.all(),
                        InstanceChecks.all(),
                        DeviceChecks.all(),
                        NicChecks.all(),
                        NetworkChecks.all(),
                        StorageChecks.all(),
                        ProfileChecks.all(),
                        HostChecks.all())
                .flatMap(List::stream)
                .toList();
    }
}
