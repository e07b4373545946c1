/** Where captures come from: a live server, a capture file or the bundled sample. */
@NonNullByDefault
package io.ringfence.model.source;

import org.eclipse.jdt.annotation.NonNullByDefault;
