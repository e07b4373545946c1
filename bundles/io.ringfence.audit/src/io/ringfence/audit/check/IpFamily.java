package io.ringfence.audit.check;

/** IPv4 or IPv6, and the names of what LXD configures for each. */
public enum IpFamily {
    IPV4("IPv4", "ipv4"),
    IPV6("IPv6", "ipv6");

    private final String label;
    private final String prefix;

    IpFamily(String label, String prefix) {
        this.label = label;
        this.prefix = prefix;
    }

    /** The word for people. */
    public String label() {
        return label;
    }

    /** Address of a bridge or NIC, {@code none} for none. */
    public String address() {
        return prefix + ".address";
    }

    /** Whether a bridge hands out addresses; it does unless this is false. */
    public String dhcp() {
        return prefix + ".dhcp";
    }

    /** Whether LXD makes firewall rules for a bridge; it does unless this is false. */
    public String firewall() {
        return prefix + ".firewall";
    }

    /** Whether a NIC may only use addresses of its own; not unless this is true. */
    public String filtering() {
        return "security." + prefix + "_filtering";
    }
}
