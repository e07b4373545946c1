package io.ringfence.audit.checks.device;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.Findings;
import io.ringfence.audit.Severity;
import io.ringfence.audit.check.DeviceCheck;
import io.ringfence.audit.check.HostPath;
import io.ringfence.audit.check.InstanceDevice;

import java.util.List;
import java.util.Set;

/** {@code device.proxy-exposed}: a door in the wall between network, instance and host. */
final class ExposedProxy extends DeviceCheck {

    /** Values of {@code bind} that mean the instance; two of them are old. */
    private static final Set<String> IN_INSTANCE = Set.of("instance", "guest", "container");

    private final SensitivePaths paths;

    ExposedProxy(SensitivePaths paths) {
        super("device.proxy-exposed", "It has no proxy device.", "proxy");
        this.paths = paths;
    }

    @Override
    protected void checkDevice(InstanceDevice proxy, CheckContext context, Findings findings) {
        boolean inInstance = IN_INSTANCE.contains(proxy.option("bind"));
        String key = inInstance ? "connect" : "listen";
        ProxyAddress onHost = ProxyAddress.parse(proxy.option(key));
        if (onHost == null) {
            findings.unknown(
                    proxy.ref(),
                    "The address in \"" + key + "\" cannot be read; look at it yourself.",
                    proxy.evidence(key));
        } else if (inInstance) {
            checkConnect(proxy, onHost, context, findings);
        } else {
            checkListen(proxy, onHost, findings);
        }
    }

    private static void checkListen(InstanceDevice proxy, ProxyAddress listen, Findings findings) {
        if (listen.isWildcard()) {
            findings.fail(
                    proxy.ref(),
                    "It listens on every address of the host, %s port %s."
                            .formatted(listen.protocol(), listen.ports()),
                    proxy.evidence("listen"),
                    proxy.evidence("bind"));
        } else if (listen.isUnix()) {
            findings.pass(proxy.ref(), "It listens on a unix socket of the host.");
        } else if (listen.isLoopback()) {
            findings.pass(proxy.ref(), "It listens on the loopback address of the host.");
        } else {
            findings.pass(proxy.ref(), "It listens on one address of the host.");
        }
    }

    private void checkConnect(
            InstanceDevice proxy, ProxyAddress connect, CheckContext context, Findings findings) {
        if (connect.isUnix()) {
            findings.fail(
                    proxy.ref(),
                    controlsHost(connect, context) ? Severity.CRITICAL : Severity.HIGH,
                    "It connects the instance to the unix socket "
                            + connect.host()
                            + " of the host.",
                    List.of(proxy.evidence("connect"), proxy.evidence("bind")));
        } else if (connect.isLoopback() || connect.isWildcard()) {
            findings.fail(
                    proxy.ref(),
                    Severity.HIGH,
                    "It connects the instance to a loopback service of the host, %s port %s."
                            .formatted(connect.protocol(), connect.ports()),
                    List.of(proxy.evidence("connect"), proxy.evidence("bind")));
        } else {
            findings.pass(
                    proxy.ref(), "It connects to no loopback service or unix socket of the host.");
        }
    }

    private boolean controlsHost(ProxyAddress socket, CheckContext context) {
        if (socket.isAbstract() || !socket.host().startsWith("/")) {
            return false;
        }
        DaemonFolders daemons = context.analyses().get(DaemonFolders.class, DaemonFolders::of);
        SensitivePaths.Match match =
                paths.match(HostPath.of(socket.host()), false, daemons.paths());
        return match != null && match.severity() == Severity.CRITICAL;
    }
}
