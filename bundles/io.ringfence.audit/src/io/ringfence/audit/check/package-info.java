/** The families that the built-in checks belong to: what they look at, one base class each. */
@NonNullByDefault
package io.ringfence.audit.check;

import org.eclipse.jdt.annotation.NonNullByDefault;
