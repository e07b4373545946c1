/** The remotes: a table of all there are, the page of each, and what can be done with them. */
@NonNullByDefault
package io.ringfence.remote.ui.remotes;

import org.eclipse.jdt.annotation.NonNullByDefault;
