/** First contact: look at a server, decide whether to trust it, and have it trust us. */
@NonNullByDefault
package io.ringfence.remote.contact;

import org.eclipse.jdt.annotation.NonNullByDefault;
