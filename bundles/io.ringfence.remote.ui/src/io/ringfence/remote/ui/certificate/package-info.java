/** Certificates and fingerprints in words that people compare. Nothing here knows a widget. */
@NonNullByDefault
package io.ringfence.remote.ui.certificate;

import org.eclipse.jdt.annotation.NonNullByDefault;
