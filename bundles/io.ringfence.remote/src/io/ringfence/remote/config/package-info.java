/** Configuration directories of the {@code lxc} and {@code incus} clients, read in place. */
@NonNullByDefault
package io.ringfence.remote.config;

import org.eclipse.jdt.annotation.NonNullByDefault;
