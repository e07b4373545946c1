/** Private keys: made, read in every usual form, written, and kept from other users. */
@NonNullByDefault
package io.ringfence.remote.key;

import org.eclipse.jdt.annotation.NonNullByDefault;
