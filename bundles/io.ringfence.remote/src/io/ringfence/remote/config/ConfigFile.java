package io.ringfence.remote.config;

import java.util.List;

/**
 * What {@code config.yml} of a client says.
 *
 * @param defaultRemote empty when none is named
 */
record ConfigFile(String defaultRemote, List<Entry> remotes) {

    ConfigFile {
        remotes = List.copyOf(remotes);
    }

    /**
     * One remote; texts are empty where the file has none.
     *
     * @param addr as written
     * @param authType {@code tls}, {@code oidc}, {@code candid}, or empty, which means tls
     * @param protocol {@code simplestreams} for image servers
     * @param isPublic an image server that anybody may read
     */
    record Entry(
            String name,
            String addr,
            String authType,
            String project,
            String protocol,
            boolean isPublic) {

        /** Whether it is a server to manage, and not one that only gives images. */
        boolean isServer() {
            return !isPublic && !protocol.equals("simplestreams") && !addr.isEmpty();
        }
    }
}
