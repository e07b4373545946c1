/** Overlaps and ranges as the rows of tables, for whoever shows or writes them. */
@NonNullByDefault
package io.ringfence.idmap.table;

import org.eclipse.jdt.annotation.NonNullByDefault;
