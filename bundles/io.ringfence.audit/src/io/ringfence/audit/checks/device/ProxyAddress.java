package io.ringfence.audit.checks.device;

import org.eclipse.jdt.annotation.Nullable;

import java.net.InetAddress;
import java.util.Set;

/**
 * An address of a proxy device: {@code tcp:ADDRESS:PORTS}, {@code udp:ADDRESS:PORTS} or {@code
 * unix:PATH}, where PORTS is a list of ports and ranges, an IPv6 address stands in brackets and an
 * abstract socket starts with {@code @} (LXD source, {@code network.ProxyParseAddr}).
 *
 * @param protocol {@code tcp}, {@code udp} or {@code unix}
 * @param host address without brackets, or path; an empty address is the wildcard
 * @param ports as written, empty for unix
 */
record ProxyAddress(String protocol, String host, String ports) {

    private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "unix");

    /** The address, null when LXD would not accept the text. */
    static @Nullable ProxyAddress parse(String text) {
        int colon = text.indexOf(':');
        String protocol = colon < 0 ? "" : text.substring(0, colon);
        String rest = text.substring(colon + 1);
        if (!PROTOCOLS.contains(protocol) || rest.isEmpty()) {
            return null;
        }
        if (protocol.equals("unix")) {
            return new ProxyAddress(protocol, rest, "");
        }
        int last = rest.lastIndexOf(':');
        if (last < 0) {
            return null;
        }
        String host = rest.substring(0, last);
        String ports = rest.substring(last + 1);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        } else if (host.contains(":")) {
            return null;
        }
        return isAddress(host) && arePorts(ports) ? new ProxyAddress(protocol, host, ports) : null;
    }

    boolean isUnix() {
        return protocol.equals("unix");
    }

    /** Whether it is an abstract socket, which has a name and no path. */
    boolean isAbstract() {
        return isUnix() && host.startsWith("@");
    }

    /** Whether it means every address of the machine. */
    boolean isWildcard() {
        return !isUnix() && (host.isEmpty() || InetAddress.ofLiteral(host).isAnyLocalAddress());
    }

    /** Whether only the machine itself can be reached by it. */
    boolean isLoopback() {
        return !isUnix() && !host.isEmpty() && InetAddress.ofLiteral(host).isLoopbackAddress();
    }

    private static boolean isAddress(String host) {
        if (host.isEmpty()) {
            return true;
        }
        try {
            InetAddress.ofLiteral(host);
            return !host.contains("%") && !host.contains("[");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean arePorts(String ports) {
        for (String range : ports.split(",", -1)) {
            String[] ends = range.split("-", -1);
            if (ends.length > 2 || !isPort(ends[0]) || !isPort(ends[ends.length - 1])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPort(String text) {
        return !text.isEmpty()
                && text.length() <= 5
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(text) <= 65535;
    }
}
