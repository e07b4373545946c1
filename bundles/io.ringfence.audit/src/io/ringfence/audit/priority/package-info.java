/** What to do first of all that an audit found, and why. */
@NonNullByDefault
package io.ringfence.audit.priority;

import org.eclipse.jdt.annotation.NonNullByDefault;
