/** Facts about what the estate holds, as parts of pages. Nothing here knows a widget. */
@NonNullByDefault
package io.ringfence.ui.facts;

import org.eclipse.jdt.annotation.NonNullByDefault;
