/**
 * The documentation: its pages, what is in them, where links lead, and searching it. No widgets.
 */
@NonNullByDefault
package io.ringfence.app.manual;

import org.eclipse.jdt.annotation.NonNullByDefault;
