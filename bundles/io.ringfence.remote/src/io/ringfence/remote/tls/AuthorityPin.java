package io.ringfence.remote.tls;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * The one authority whose certificates a server may present, for the name it is reached by.
 *
 * @param revoked file of its revocation list; without one, nothing is revoked
 * @param replacing what to do to trust another one instead, a phrase
 */
public record AuthorityPin(X509Certificate authority, Optional<Path> revoked, String replacing)
        implements ServerTrust {}
