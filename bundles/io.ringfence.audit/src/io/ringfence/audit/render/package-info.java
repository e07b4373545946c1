/** Audits as text for machines: one class for each format, all of them streaming. */
@NonNullByDefault
package io.ringfence.audit.render;

import org.eclipse.jdt.annotation.NonNullByDefault;
