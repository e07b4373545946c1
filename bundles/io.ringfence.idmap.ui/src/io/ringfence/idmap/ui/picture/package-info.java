/** The picture of the id maps: a canvas, its painters, and what keys and the mouse do in it. */
@NonNullByDefault
package io.ringfence.idmap.ui.picture;

import org.eclipse.jdt.annotation.NonNullByDefault;
