/** HTTP/1.1 and WebSocket to one server, over a unix socket or TLS, with limits on everything. */
@NonNullByDefault
package io.ringfence.remote.http;

import org.eclipse.jdt.annotation.NonNullByDefault;
