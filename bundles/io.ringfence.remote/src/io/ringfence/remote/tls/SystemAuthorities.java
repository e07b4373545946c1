package io.ringfence.remote.tls;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Whom everybody trusts: for web addresses, never for LXD and Incus.
 *
 * @param bundle file of certificates in PEM; empty: those of the Java runtime
 */
public record SystemAuthorities(Optional<Path> bundle) implements ServerTrust {}
