/**
 * Who a server is and who we are: pins, client certificates, and what else a server would accept.
 */
@NonNullByDefault
package io.ringfence.remote.tls;

import org.eclipse.jdt.annotation.NonNullByDefault;
