/**
 * Pictures that can be used: what is drawn is a list of records that is laid out without widgets,
 * painted by one painter and used by one canvas.
 */
@NonNullByDefault
package io.ringfence.ui.scene;

import org.eclipse.jdt.annotation.NonNullByDefault;
