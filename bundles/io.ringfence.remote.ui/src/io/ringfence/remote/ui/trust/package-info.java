/** Who may enter servers: trust stores, tokens, permissions and the matrix of keys. */
@NonNullByDefault
package io.ringfence.remote.ui.trust;

import org.eclipse.jdt.annotation.NonNullByDefault;
