package io.ringfence.audit.check;

import java.net.InetAddress;

/**
 * An address that a daemon listens on, as in {@code 192.0.2.10:8443}, {@code [::]:8443} or {@code
 * :8443}.
 *
 * @param host without brackets and zone; empty for every address
 */
public record ListenAddress(String host) {

    /** Reads what {@code core.https_address} and its like accept; never fails. */
    public static ListenAddress parse(String value) {
        return new ListenAddress(withoutZone(hostOf(value.strip())));
    }

    /** Whether it stands for every address of the host. */
    public boolean isWildcard() {
        return host.isEmpty() || host.equals("*") || isLiteral(true);
    }

    /** Whether only the host itself reaches it. */
    public boolean isLoopback() {
        return host.equals("localhost") || isLiteral(false);
    }

    private boolean isLiteral(boolean wildcard) {
        try {
            InetAddress address = InetAddress.ofLiteral(host);
            return wildcard ? address.isAnyLocalAddress() : address.isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String hostOf(String value) {
        if (value.startsWith("[")) {
            int end = value.indexOf(']');
            return end < 0 ? value.substring(1) : value.substring(1, end);
        }
        int colon = value.indexOf(':');
        boolean port = colon >= 0 && colon == value.lastIndexOf(':');
        return port ? value.substring(0, colon) : value;
    }

    private static String withoutZone(String host) {
        int zone = host.indexOf('%');
        return zone < 0 ? host : host.substring(0, zone);
    }
}
