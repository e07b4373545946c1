/** How the user opens sources. */
@NonNullByDefault
package io.ringfence.ui.start;

import org.eclipse.jdt.annotation.NonNullByDefault;
