package io.ringfence.audit.checks.host;

import io.ringfence.audit.check.ListenAddress;
import io.ringfence.model.ConfigValue;
import io.ringfence.model.HostFacts;
import io.ringfence.model.HostFacts.Listener;
import io.ringfence.model.Known;
import io.ringfence.model.Server;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;
import java.util.Map;

/**
 * Where the API of a server listens on the network.
 *
 * @param address as configured or as the host tells it
 * @param port from 0 to 65535
 */
record ApiListener(String address, int port) {

    private static final int DEFAULT_PORT = 8443;
    private static final List<String> PROCESSES = List.of("lxd", "incusd", "incus");

    /**
     * Reads it from the server's configuration, else from the host; null when it does not listen.
     */
    static @Nullable ApiListener of(Server server, HostFacts facts) {
        if (server.info().config() instanceof Known.Value<Map<String, String>>(var config)) {
            String address = config.get("core.https_address");
            return ConfigValue.isSet(address) && address != null
                    ? new ApiListener(address, portOf(address))
                    : null;
        }
        for (Listener each : facts.listening().optional().orElse(List.of())) {
            if (isDaemon(each)) {
                return new ApiListener(bracketed(each.address()), each.port());
            }
        }
        return null;
    }

    /** Whether only the host itself reaches it. */
    boolean isLocal() {
        return ListenAddress.parse(address).isLoopback();
    }

    boolean isOverIpv4() {
        ListenAddress parsed = ListenAddress.parse(address);
        return parsed.isWildcard() || !parsed.host().contains(":");
    }

    boolean isOverIpv6() {
        ListenAddress parsed = ListenAddress.parse(address);
        boolean onlyIpv4 = parsed.host().contains(".") && !parsed.host().contains(":");
        return !onlyIpv4;
    }

    private static boolean isDaemon(Listener listener) {
        return listener.process()
                .optional()
                .flatMap(name -> name)
                .filter(PROCESSES::contains)
                .isPresent();
    }

    private static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private static int portOf(String address) {
        String port = address.substring(address.lastIndexOf(':') + 1);
        try {
            return Integer.parseInt(port);
        } catch (NumberFormatException e) {
            return DEFAULT_PORT;
        }
    }
}
