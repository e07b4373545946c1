/** Checks of the trust store: which clients a server lets in, and how far. */
@NonNullByDefault
package io.ringfence.audit.checks.trust;

import org.eclipse.jdt.annotation.NonNullByDefault;
