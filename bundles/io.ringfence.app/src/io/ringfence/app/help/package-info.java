/**
 * The documentation in the window: the view Help, what F1 opens, and the page of all keys. No
 * browser: pages are drawn with the toolkit's own text.
 */
@NonNullByDefault
package io.ringfence.app.help;

import org.eclipse.jdt.annotation.NonNullByDefault;
