package io.ringfence.remote.tls;

import java.nio.file.Path;
import java.security.cert.X509Certificate;

/**
 * The one certificate that a server must present.
 *
 * @param replacing what to do to trust another one instead, a phrase
 */
public record Pin(X509Certificate certificate, String replacing) implements ServerTrust {

    /**
     * @param file where a client keeps it
     */
    public Pin(X509Certificate certificate, Path file) {
        this(certificate, "replace " + file);
    }
}
