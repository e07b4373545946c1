/**
 * What the picture of the id maps looks like: where its parts are, what is under the pointer, and
 * the painters. Only the painters know a screen.
 */
@NonNullByDefault
package io.ringfence.idmap.ui.paint;

import org.eclipse.jdt.annotation.NonNullByDefault;
