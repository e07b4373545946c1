package io.ringfence.remote.pki;

import io.ringfence.model.source.SourceException;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * For whom and for what a certificate is.
 *
 * @param names what clients call the server, at least one; empty for a client
 */
public record Subject(Purpose purpose, CommonName name, List<ServerName> names) {

    public Subject {
        names = List.copyOf(names);
    }

    /**
     * The subject that somebody means. Clients may call a server by its name itself, if that is a
     * DNS name or an address.
     *
     * @param others what else clients call the server; none for a client
     * @throws SourceException if one of the names is none
     */
    public static Subject of(Purpose purpose, String name, List<String> others)
            throws SourceException {
        CommonName called = CommonName.parse(name);
        Set<ServerName> all = new LinkedHashSet<>();
        if (purpose == Purpose.SERVER) {
            ServerName.of(name.strip()).ifPresent(all::add);
        }
        for (String each : others) {
            all.add(ServerName.parse(each));
        }
        return new Subject(purpose, called, List.copyOf(all));
    }
}
