/**
 * Where id maps are on a picture: axes, lanes, and what of them is visible. No widget is needed to
 * work it out.
 */
@NonNullByDefault
package io.ringfence.idmap.layout;

import org.eclipse.jdt.annotation.NonNullByDefault;
