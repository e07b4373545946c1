/** Tables of any number of rows: virtual, sortable, with remembered columns, copied as text. */
@NonNullByDefault
package io.ringfence.ui.table;

import org.eclipse.jdt.annotation.NonNullByDefault;
