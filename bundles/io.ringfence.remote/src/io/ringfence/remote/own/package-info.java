/** The remotes that Ringfence keeps itself: one file of its own, beside those of the clients. */
@NonNullByDefault
package io.ringfence.remote.own;

import org.eclipse.jdt.annotation.NonNullByDefault;
