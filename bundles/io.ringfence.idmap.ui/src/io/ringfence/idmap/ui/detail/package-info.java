/** What the details say of lanes, ranges, overlaps and host ids. */
@NonNullByDefault
package io.ringfence.idmap.ui.detail;

import org.eclipse.jdt.annotation.NonNullByDefault;
