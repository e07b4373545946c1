/** The command line of Ringfence, run as a plain main or as an application of the product. */
@NonNullByDefault
package io.ringfence.cli;

import org.eclipse.jdt.annotation.NonNullByDefault;
