package io.ringfence.remote.config;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

/**
 * Reads addresses of servers in every spelling that {@code lxc remote add} takes (lxc/remote.go):
 * {@code host}, {@code host:port}, {@code https://host[:port]}, IPv6 with and without brackets, and
 * for a socket {@code unix:}, {@code unix:/path}, {@code unix:///path} and {@code /path}.
 */
public final class ServerAddress {

    private static final String UNIX = "unix:";
    private static final String HTTPS = "https://";

    private ServerAddress() {}

    /**
     * The address in the one form in which it is kept: {@code https://host:port}, {@code
     * unix:///path}, or {@code unix:} for the daemon of this machine.
     *
     * @throws SourceException if it is no address
     */
    public static String parse(String text) throws SourceException {
        if (text.startsWith(UNIX) || text.startsWith("/")) {
            return socket(text);
        }
        if (text.contains("://")) {
            return HTTPS + HttpsAddress.parse(text).text();
        }
        boolean bareIpv6 = text.indexOf(':') != text.lastIndexOf(':') && !text.startsWith("[");
        return HTTPS + HttpsAddress.parse(HTTPS + (bareIpv6 ? "[" + text + "]" : text)).text();
    }

    /** Whether an address, as {@link #parse} gives it, is a socket of this machine. */
    public static boolean isSocket(String address) {
        return address.startsWith(UNIX);
    }

    private static String socket(String text) throws SourceException {
        String path = text.startsWith(UNIX) ? text.substring(UNIX.length()) : text;
        String plain = path.startsWith("//") ? path.substring(2) : path;
        if (plain.isEmpty()) {
            return UNIX;
        }
        if (!plain.startsWith("/") || plain.indexOf('\0') >= 0) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "this is not the path of a socket",
                            text.replaceAll("\\p{Cntrl}", "?"),
                            "give it as unix:///path/to/unix.socket"));
        }
        return UNIX + "//" + plain;
    }
}
