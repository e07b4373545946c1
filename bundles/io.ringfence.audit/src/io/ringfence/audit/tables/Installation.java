package io.ringfence.audit.tables;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What is known of the software of one server.
 *
 * @param product {@code lxd} or {@code incus}
 * @param version the release number that the server tells
 * @param os the server's {@code os_name}, empty when it is not told
 * @param osVersion the server's {@code os_version}, empty when it is not told
 * @param pkg the package it comes from, null when nobody told
 */
public record Installation(
        String product,
        ServerVersion version,
        String os,
        String osVersion,
        @Nullable HostPackage pkg) {

    /** An installed package. */
    public record HostPackage(Manager manager, String version) {}

    /** What installed it. */
    public enum Manager {
        SNAP,
        DPKG
    }
}
