package io.ringfence.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Facts about one host at one time.
 *
 * @param collected when the script ran, by the host's clock
 * @param root whether it ran as root; else much is unknown
 * @param hostname {@code uname -n}
 * @param packages installed packages of LXD and Incus
 * @param daemons one for each daemon directory that exists
 * @param snapSettings empty when the snap is not installed
 * @param groups groups whose members can talk to a daemon
 * @param users accounts with ids below 1000, and those with sub-ids
 * @param systemGroups groups with ids below 1000
 * @param modes by path; empty when the path does not exist
 * @param listening listening TCP sockets
 * @param ubuntuPro empty when the host is not Ubuntu
 * @param sysctls by name; empty when this kernel does not have it
 * @param apparmor whether the kernel has AppArmor and it is on
 * @param raw the document, redacted
 */
public record HostFacts(
        Known<Instant> collected,
        Known<Boolean> root,
        Known<String> hostname,
        Known<OperatingSystem> os,
        Known<Kernel> kernel,
        Known<List<InstalledPackage>> packages,
        Known<List<Daemon>> daemons,
        Known<Optional<SnapSettings>> snapSettings,
        Known<List<Group>> groups,
        Known<List<User>> users,
        Known<List<SystemGroup>> systemGroups,
        Known<List<SubIds>> subuid,
        Known<List<SubIds>> subgid,
        Map<String, Known<Optional<Mode>>> modes,
        Known<AuditRules> audit,
        Known<List<Firewall>> firewall,
        Known<List<Listener>> listening,
        Known<Updates> updates,
        Known<Optional<UbuntuPro>> ubuntuPro,
        Known<List<BlockDevice>> blockDevices,
        Map<String, Known<Optional<String>>> sysctls,
        Known<Boolean> apparmor,
        Known<List<NetworkInterface>> interfaces,
        Raw raw) {

    private static final String NOT_TOLD =
            "the host facts do not tell: collect them again with ringfence-host-facts";

    /** The mode of a path; unknown when the facts say nothing about it. */
    public Known<Optional<Mode>> mode(String path) {
        return modes.getOrDefault(path, Known.unknown(NOT_TOLD));
    }

    /** The value of a sysctl; unknown when the facts say nothing about it. */
    public Known<Optional<String>> sysctl(String name) {
        return sysctls.getOrDefault(name, Known.unknown(NOT_TOLD));
    }

    /** From os-release: {@code ID}, {@code VERSION_ID}, {@code PRETTY_NAME}; empty when not set. */
    public record OperatingSystem(
            Known<Optional<String>> id,
            Known<Optional<String>> versionId,
            Known<Optional<String>> name) {}

    /** {@code uname -r} and {@code uname -m}. */
    public record Kernel(Known<String> release, Known<String> machine) {}

    /**
     * An installed package.
     *
     * @param manager {@code dpkg} or {@code snap}
     */
    public record InstalledPackage(String manager, String name, Known<String> version) {}

    /** Settings of the snap, each empty when it is not set. */
    public record SnapSettings(
            Known<Optional<String>> group,
            Known<Optional<String>> userGroup,
            Known<Optional<String>> syslog,
            Known<Optional<String>> verbose) {}

    /**
     * A group.
     *
     * @param members sorted; users of whom it is the primary group are among them
     */
    public record Group(String name, Known<Long> gid, Known<List<String>> members) {}

    /** An account. */
    public record User(String name, Known<Long> uid, Known<Long> gid) {}

    /** A group of the system. */
    public record SystemGroup(String name, Known<Long> gid) {}

    /**
     * A line of {@code /etc/subuid} or {@code /etc/subgid}.
     *
     * @param owner a name, or a uid in digits
     * @param first first id
     * @param count number of ids
     */
    public record SubIds(String owner, long first, long count) {

        /** After the last id. */
        public long end() {
            return first + count;
        }
    }

    /**
     * Audit rules that name lxc, lxd or incus.
     *
     * @param loaded as {@code auditctl -l} prints them
     * @param files lines of {@code /etc/audit/rules.d/*.rules}
     */
    public record AuditRules(Known<List<String>> loaded, Known<List<String>> files) {}

    /** What one tool says about the packet filter. */
    public record Firewall(String tool, Known<Ruleset> ruleset) {}

    /**
     * Rules of a packet filter, those that LXD or Incus made not counted.
     *
     * @param input the base chains of the input hook
     */
    public record Ruleset(Known<Long> rules, Known<List<InputChain>> input) {}

    /**
     * A base chain of the input hook.
     *
     * @param table family and name
     * @param policy {@code accept} or {@code drop}
     * @param rules as the tool prints them
     */
    public record InputChain(
            String table, String chain, Known<String> policy, Known<List<String>> rules) {}

    /**
     * A listening TCP socket.
     *
     * @param process empty when it is not visible
     */
    public record Listener(String address, int port, Known<Optional<String>> process) {}

    /**
     * Updates that the package lists on the disk know of.
     *
     * @param pending number of packages
     * @param security number of packages
     * @param listsRefreshed empty when never
     * @param automatic installed and switched on
     */
    public record Updates(
            Known<Long> pending,
            Known<Long> security,
            Known<Optional<Instant>> listsRefreshed,
            Known<Boolean> automatic) {}

    /** Ubuntu Pro. */
    public record UbuntuPro(Known<Boolean> attached) {}

    /**
     * A block device.
     *
     * @param type {@code disk}, {@code part}, {@code lvm}, {@code crypt}, {@code loop} …
     */
    public record BlockDevice(
            String path,
            Known<Optional<String>> parent,
            Known<Optional<String>> type,
            Known<Optional<String>> fstype,
            Known<Optional<String>> uuid) {}

    /** Settings of a network interface, each empty when the family is off. */
    public record NetworkInterface(
            String name, Known<Optional<Long>> rpFilter, Known<Optional<Long>> acceptRa) {}
}
