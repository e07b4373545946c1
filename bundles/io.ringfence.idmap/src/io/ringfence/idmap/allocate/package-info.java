/** What a server would do next: its allocator of id ranges, modelled. */
@NonNullByDefault
package io.ringfence.idmap.allocate;

import org.eclipse.jdt.annotation.NonNullByDefault;
