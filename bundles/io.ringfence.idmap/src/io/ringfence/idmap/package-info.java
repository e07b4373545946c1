/** User and group id ranges of instances on their host, and where they overlap. */
@NonNullByDefault
package io.ringfence.idmap;

import org.eclipse.jdt.annotation.NonNullByDefault;
