/** The pages of the preferences. */
@NonNullByDefault
package io.ringfence.app.preferences;

import org.eclipse.jdt.annotation.NonNullByDefault;
