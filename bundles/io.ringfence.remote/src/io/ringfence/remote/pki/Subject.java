package io.ringfence.remote.pki;

import java.util.List;

/**
 * For whom and for what a certificate is.
 *
 * @param names what clients call the server, at least one; empty for a client
 */
public record Subject(Purpose purpose, CommonName name, List<ServerName> names) {

    public Subject {
        names = List.copyOf(names);
    }
}
