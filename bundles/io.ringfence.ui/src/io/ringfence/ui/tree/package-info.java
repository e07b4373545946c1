/** Trees of any number of nodes, filled as they are looked at. */
@NonNullByDefault
package io.ringfence.ui.tree;

import org.eclipse.jdt.annotation.NonNullByDefault;
