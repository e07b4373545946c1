/** What became of findings over the captures that an estate keeps; no widgets. */
@NonNullByDefault
package io.ringfence.audit.ui.history;

import org.eclipse.jdt.annotation.NonNullByDefault;
