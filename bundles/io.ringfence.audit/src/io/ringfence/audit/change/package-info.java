/** What became of findings over time: one audit compared with earlier ones. */
@NonNullByDefault
package io.ringfence.audit.change;

import org.eclipse.jdt.annotation.NonNullByDefault;
