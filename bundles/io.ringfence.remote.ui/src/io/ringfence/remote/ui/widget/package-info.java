/** Widgets of the views, wizards and dialogs about servers and certificates. */
@NonNullByDefault
package io.ringfence.remote.ui.widget;

import org.eclipse.jdt.annotation.NonNullByDefault;
