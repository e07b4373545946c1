/** The view Findings. */
@NonNullByDefault
package io.ringfence.audit.ui.view;

import org.eclipse.jdt.annotation.NonNullByDefault;
