/** Plans of an isolation and comparisons with other captures, seen in the picture. */
@NonNullByDefault
package io.ringfence.idmap.ui.plan;

import org.eclipse.jdt.annotation.NonNullByDefault;
