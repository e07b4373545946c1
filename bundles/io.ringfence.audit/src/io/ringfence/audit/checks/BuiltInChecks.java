package io.ringfence.audit.checks;

import io.ringfence.audit.Check;
import io.ringfence.audit.CheckProvider;
import io.ringfence.audit.checks.device.DeviceChecks;
import io.ringfence.audit.checks.instance.InstanceChecks;

import org.osgi.service.component.annotations.Component;

import java.util.List;
import java.util.stream.Stream;

/** All checks that ship with Ringfence. */
@Component
public final class BuiltInChecks implements CheckProvider {

    @Override
    public List<Check> checks() {
        return Stream.of(InstanceChecks.all(), DeviceChecks.all()).flatMap(List::stream).toList();
    }
}
