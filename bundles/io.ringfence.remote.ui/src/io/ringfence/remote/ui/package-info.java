/** Where the views about remotes, trust and certificates stand. */
@NonNullByDefault
package io.ringfence.remote.ui;

import org.eclipse.jdt.annotation.NonNullByDefault;
