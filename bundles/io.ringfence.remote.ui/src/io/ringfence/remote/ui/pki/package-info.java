/** The PKI workshop: authorities in folders, what they issued, and what can be done with them. */
@NonNullByDefault
package io.ringfence.remote.ui.pki;

import org.eclipse.jdt.annotation.NonNullByDefault;
