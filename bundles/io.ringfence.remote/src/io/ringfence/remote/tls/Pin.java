package io.ringfence.remote.tls;

import java.nio.file.Path;
import java.security.cert.X509Certificate;

/**
 * The one certificate that a server must present.
 *
 * @param file where it is kept
 */
public record Pin(X509Certificate certificate, Path file) {}
