/** What is asked of a live server, and how its answers become a capture. */
@NonNullByDefault
package io.ringfence.remote.capture;

import org.eclipse.jdt.annotation.NonNullByDefault;
