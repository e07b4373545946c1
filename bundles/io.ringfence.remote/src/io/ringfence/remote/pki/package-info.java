/**
 * A small certificate authority for servers in PKI mode and their clients: makes certificates and
 * revocation lists (RFC 5280), keeps them in a folder, and writes the files that LXD and Incus
 * expect.
 */
@NonNullByDefault
package io.ringfence.remote.pki;

import org.eclipse.jdt.annotation.NonNullByDefault;
