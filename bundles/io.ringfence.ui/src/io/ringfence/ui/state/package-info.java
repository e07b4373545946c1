/** Work in the background, without a widget. */
@NonNullByDefault
package io.ringfence.ui.state;

import org.eclipse.jdt.annotation.NonNullByDefault;
