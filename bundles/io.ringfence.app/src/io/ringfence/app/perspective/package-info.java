/** The perspectives of the window: their tabs, their menu and their layout. */
@NonNullByDefault
package io.ringfence.app.perspective;

import org.eclipse.jdt.annotation.NonNullByDefault;
