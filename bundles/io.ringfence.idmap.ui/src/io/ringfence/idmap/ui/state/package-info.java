/**
 * The state of the id-map views: the maps of all open servers, how they are looked at, and what is
 * selected. Nothing here knows a widget, so all of it is tested without a screen.
 */
@NonNullByDefault
package io.ringfence.idmap.ui.state;

import org.eclipse.jdt.annotation.NonNullByDefault;
