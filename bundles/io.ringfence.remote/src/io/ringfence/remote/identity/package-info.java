/** Who we are to servers: the pair of key and certificate of this user, and its way in and out. */
@NonNullByDefault
package io.ringfence.remote.identity;

import org.eclipse.jdt.annotation.NonNullByDefault;
