/** The command line. */
@NonNullByDefault
package io.ringfence.cli;

import org.eclipse.jdt.annotation.NonNullByDefault;
