/** The view Overview: the state of the estate in numbers, each a door to what it counts. */
@NonNullByDefault
package io.ringfence.audit.ui.overview;

import org.eclipse.jdt.annotation.NonNullByDefault;
