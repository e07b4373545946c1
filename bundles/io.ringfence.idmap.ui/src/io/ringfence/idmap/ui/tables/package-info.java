/** The picture as tables: what is shared, and the range of every container. */
@NonNullByDefault
package io.ringfence.idmap.ui.tables;

import org.eclipse.jdt.annotation.NonNullByDefault;
