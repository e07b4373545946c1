// caught: The import org.eclipse.swt cannot be resolved
package breach;

import org.eclipse.swt.graphics.Point;

/** The manifest of this bundle does not ask for the toolkit of the screen. */
record DrawsHeadless(Point size) {}
