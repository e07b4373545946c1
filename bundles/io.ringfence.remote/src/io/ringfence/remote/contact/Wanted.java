package io.ringfence.remote.contact;

import io.ringfence.remote.own.ProjectName;
import io.ringfence.remote.own.RemoteName;
import io.ringfence.remote.tls.Fingerprint;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * A remote that is to be added.
 *
 * @param addresses as {@code ServerAddress} writes them, tried in this order; not empty
 * @param token what lets us in
 * @param fingerprint what the server's certificate must have, as somebody who knows has told
 * @param authority whose certificates are trusted instead of one certificate
 * @param revoked file of the authority's revocation list
 * @param project the one to look at first
 * @param entry how this user is to get in
 */
public record Wanted(
        RemoteName name,
        List<String> addresses,
        Optional<TrustToken> token,
        Optional<Fingerprint> fingerprint,
        Optional<X509Certificate> authority,
        Optional<Path> revoked,
        Optional<ProjectName> project,
        Entry entry) {

    /** One that is entered as usual. */
    public Wanted(
            RemoteName name,
            List<String> addresses,
            Optional<TrustToken> token,
            Optional<Fingerprint> fingerprint,
            Optional<X509Certificate> authority,
            Optional<Path> revoked,
            Optional<ProjectName> project) {
        this(name, addresses, token, fingerprint, authority, revoked, project, Entry.CERTIFICATE);
    }

    public Wanted {
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("no address");
        }
    }
}
