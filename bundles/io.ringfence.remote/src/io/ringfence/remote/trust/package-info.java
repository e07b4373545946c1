/** Changes who may enter a server: its trust store and its tokens. */
@NonNullByDefault
package io.ringfence.remote.trust;

import org.eclipse.jdt.annotation.NonNullByDefault;
