/** What this program is and what it is made of: versions, and the licences of all its parts. */
@NonNullByDefault
package io.ringfence.app.about;

import org.eclipse.jdt.annotation.NonNullByDefault;
