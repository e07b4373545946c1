/** Views of audit findings. */
@NonNullByDefault
package io.ringfence.audit.ui;

import org.eclipse.jdt.annotation.NonNullByDefault;
