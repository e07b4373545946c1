/** Widgets that several views use. */
@NonNullByDefault
package io.ringfence.ui.widget;

import org.eclipse.jdt.annotation.NonNullByDefault;
