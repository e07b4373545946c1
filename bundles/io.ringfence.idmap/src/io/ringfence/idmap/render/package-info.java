/** Id maps for programs: the JSON formats of the command line. */
@NonNullByDefault
package io.ringfence.idmap.render;

import org.eclipse.jdt.annotation.NonNullByDefault;
