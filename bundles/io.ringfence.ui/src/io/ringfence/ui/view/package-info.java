/** The views that all capabilities share: Estate and Details. */
@NonNullByDefault
package io.ringfence.ui.view;

import org.eclipse.jdt.annotation.NonNullByDefault;
