package io.ringfence.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The answer to {@code GET /1.0}.
 *
 * @param product {@code lxd} or {@code incus}, as the server names itself; empty when it does not
 *     tell
 * @param version server version, as in {@code 5.0.2}; empty when the client may not see it
 * @param trusted whether the server trusts this client
 * @param authMethods as announced, as in {@code tls}, {@code oidc}
 * @param apiExtensions names of all API extensions of the release
 * @param config server configuration; unknown to restricted clients
 * @param environment facts about the host as text, as in {@code os_name}, {@code kernel_version}
 * @param kernelFeatures as in {@code idmapped_mounts}, values {@code true} or {@code false}
 * @param clustered whether the server is a member of a cluster
 */
public record ServerInfo(
        String product,
        String version,
        boolean trusted,
        List<String> authMethods,
        Set<String> apiExtensions,
        Known<Map<String, String>> config,
        Map<String, String> environment,
        Map<String, String> kernelFeatures,
        boolean clustered,
        Raw raw) {

    public ServerInfo {
        authMethods = List.copyOf(authMethods);
        apiExtensions = Collections.unmodifiableSet(new LinkedHashSet<>(apiExtensions));
    }

    /** True for Incus, false for LXD. */
    public boolean isIncus() {
        return product.equals("incus");
    }

    /** The server's own name: host name, or member name in a cluster; empty when not told. */
    public String serverName() {
        return environment.getOrDefault("server_name", "");
    }

    /** PEM of the server's certificate as the API tells it; empty when not told. */
    public String certificate() {
        return environment.getOrDefault("certificate", "");
    }
}
